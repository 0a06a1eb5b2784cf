package io.github.countersign.mock.internal.envelope;

/** A way in which a recipient proves who he is. */
public enum IdentityCheck {
    ACCESS_CODE,
    ID_QUESTIONS,
    ID_LOOKUP,
    AGE_VERIFY,
    STAN_PIN,
    OFAC,
    PHONE,
    LIVE_ID,
    FACEBOOK,
    GOOGLE,
    LINKEDIN,
    SALESFORCE,
    TWITTER,
    OPEN_ID,
    ANY_SOCIAL_ID,
    YAHOO
}

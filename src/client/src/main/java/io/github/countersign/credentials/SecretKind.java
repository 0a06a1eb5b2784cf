package io.github.countersign.credentials;

/** What kind of secret a user signs in with. All kinds travel in the same place; the kind is for messages and for the review of a key. */
public enum SecretKind {
    /** A secret that the user makes in the profile for one application. The only kind that stays. */
    APP_PASSWORD("App Password"),
    /** The encrypted form of an account password, from {@code GetEncryptedPassword} or the console. It ends together with account passwords. */
    API_PASSWORD("API password"),
    /** The password that the user types in at the console. The vendor is ending it for SOAP. */
    ACCOUNT_PASSWORD("account password");

    private final String words;

    SecretKind(String words) {
        this.words = words;
    }

    /** The kind in words, such as "App Password". */
    @Override
    public String toString() {
        return words;
    }
}

package io.github.countersign.account;

import io.github.countersign.envelope.CustomField;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ValidationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The account itself: what it is set to, what is kept in it, and who belongs to it.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. Those of {@code AccountManagement.asmx} sign in with the HTTP
 * header whatever the client's own form is; their refusals come inside the reply, and are thrown like faults.
 */
public interface Account {

    /**
     * The settings that concern sending. Calls {@code GetAccountSettingsList}. For members of the account.
     *
     * @return the settings; their names are the service's own, and published nowhere
     */
    Settings settings();

    /**
     * What the user may do in the account. Calls {@code GetAccountMembershipFeaturesList}. For members of the account.
     *
     * @return names of the features that are on, in the order of the service; unmodifiable
     */
    Set<String> features();

    /**
     * Plan, billing period and state. Calls {@code GetAccountInformation} of AccountManagement. For members of the account.
     *
     * @return what the service tells of the account
     */
    AccountInfo information();

    /**
     * The kind of plan. Calls {@code GetPlanType} of AccountManagement. For members of the account.
     *
     * @return its name; empty if the service tells none
     */
    Optional<String> planType();

    /**
     * Who sold the account. Calls {@code GetAccountDistributorCode} of AccountManagement. For members of the account.
     *
     * @return code of the distributor; empty if the service tells none
     */
    Optional<String> distributorCode();

    /**
     * The custom fields that the account offers for its envelopes. Calls {@code GetAccountCustomFields} of AccountManagement. For members of the
     * account.
     *
     * @return the fields with blank values; unmodifiable
     */
    List<CustomField> customFields();

    /**
     * All settings that an administrator can change. Calls {@code GetAccountSettings} of AccountManagement. For members of the account.
     *
     * @return those that have a value, by the names of the contract, such as {@code SessionTimeout}
     */
    Settings administrativeSettings();

    /**
     * Changes settings of the account. Calls {@code UpdateAccountSettings} of AccountManagement. For administrators.
     *
     * @param changes the new values, by the names of {@link #administrativeSettings()}; all others stay
     * @throws IllegalArgumentException before the call, if there is no such setting, or a value is none of its type
     * @throws PermissionException if the user does not administer the account
     * @throws ValidationException if the service refuses a value
     */
    void change(Settings changes);

    /**
     * Who stands behind an e-mail address, and has agreed to sign electronically. Calls {@code GetRecipientEsignList}. For members of the account.
     *
     * @param senderName full name of the sender
     * @param senderEmail the sender's address
     * @param recipientEmail the address asked about
     * @return one entry for each name that is known with this address; unmodifiable
     */
    List<EsignConsent> esignConsents(String senderName, String senderEmail, String recipientEmail);

    /**
     * The names that the account knows with an e-mail address. Calls {@code GetRecipientList}. For members of the account.
     *
     * @param email the address
     * @return the names; unmodifiable
     */
    List<String> recipientNames(String email);

    /** {@return folders of the console} */
    Folders folders();

    /** {@return the user's address book} */
    AddressBook addressBook();

    /** {@return brands of the account} */
    Brands brands();

    /** {@return who sees whose envelopes} */
    Sharing sharing();

    /** {@return the way of authoritative copies out of the service} */
    AuthoritativeCopies authoritativeCopies();

    /** {@return Connect messages that could not be delivered} */
    ConnectFailures connectFailures();

    /** {@return members of the account} */
    Members members();

    /** {@return signatures of the user} */
    Signatures signatures();
}

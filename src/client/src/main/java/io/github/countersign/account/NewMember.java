package io.github.countersign.account;

import java.util.Optional;

/**
 * Somebody who is to become a member of the account. Immutable.
 *
 * @param name full name, at most 100 characters
 * @param email e-mail address, at most 100 characters
 * @param secret the account password that the member begins with; the service wants one
 * @param title title, such as {@code Buyer}
 * @param firstName first name
 * @param lastName last name
 * @param accessCode what the member is asked for when he activates his membership
 * @param rights rights that differ from those of every new member, by the names of {@link Members#rights}
 */
public record NewMember(
        String name,
        String email,
        String secret,
        Optional<String> title,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> accessCode,
        Settings rights) {

    /**
     * A member with the rights of every new one.
     *
     * @param name full name
     * @param email e-mail address
     * @param secret the account password to begin with
     * @return the member
     */
    public static NewMember of(String name, String email, String secret) {
        return new NewMember(
                name,
                email,
                secret,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Settings.none());
    }

    /**
     * The same with a title.
     *
     * @param text the title
     * @return a copy
     */
    public NewMember titled(String text) {
        return new NewMember(name, email, secret, Optional.of(text), firstName, lastName, accessCode, rights);
    }

    /**
     * The same with first and last name by themselves.
     *
     * @param first first name
     * @param last last name
     * @return a copy
     */
    public NewMember called(String first, String last) {
        return new NewMember(name, email, secret, title, Optional.of(first), Optional.of(last), accessCode, rights);
    }

    /**
     * The same with a code for the activation.
     *
     * @param code the code
     * @return a copy
     */
    public NewMember activatedWith(String code) {
        return new NewMember(name, email, secret, title, firstName, lastName, Optional.of(code), rights);
    }

    /**
     * The same with rights of its own.
     *
     * @param differing the rights, by the names of {@link Members#rights}
     * @return a copy
     */
    public NewMember with(Settings differing) {
        return new NewMember(name, email, secret, title, firstName, lastName, accessCode, differing);
    }

    /** Says nothing of the person and the secret. */
    @Override
    public String toString() {
        return "NewMember[***]";
    }
}

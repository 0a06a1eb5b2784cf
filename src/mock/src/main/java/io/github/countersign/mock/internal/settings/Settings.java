package io.github.countersign.mock.internal.settings;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.MemberSettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of all accounts, and the rights of their members. What they start out with is the mock's own choice: nobody has
 * published it. Thread-safe; what is handed out is a copy.
 */
public final class Settings {

    private final Map<String, AccountSettings> accounts = new HashMap<>();
    private final Map<String, MemberSettings> members = new HashMap<>();

    /**
     * One setting in a list of names and values.
     *
     * @param name its name
     * @param value its value, as text
     * @param type the kind of value
     */
    public record Named(String name, String value, String type) {}

    /** The settings of an account. */
    public synchronized AccountSettings ofAccount(String accountId) {
        return overlay(account(accountId), new AccountSettings());
    }

    /** Changes those that {@code given} has; the others stay. */
    public synchronized void changeAccount(String accountId, AccountSettings given) {
        overlay(given, account(accountId));
    }

    /**
     * The rights of a member.
     *
     * @param initial what he has if nobody has changed them
     */
    public synchronized MemberSettings ofMember(String accountId, String userId, Supplier<MemberSettings> initial) {
        return overlay(member(accountId, userId, initial), new MemberSettings());
    }

    /** Changes those that {@code given} has; the others stay. */
    public synchronized void changeMember(
            String accountId, String userId, Supplier<MemberSettings> initial, MemberSettings given) {
        overlay(given, member(accountId, userId, initial));
    }

    private AccountSettings account(String accountId) {
        return accounts.computeIfAbsent(accountId, id -> initialSettings());
    }

    private MemberSettings member(String accountId, String userId, Supplier<MemberSettings> initial) {
        return members.computeIfAbsent("%s %s".formatted(accountId, userId), key -> initial.get());
    }

    private static AccountSettings initialSettings() {
        AccountSettings settings = new AccountSettings();
        settings.setUsesAPI(true);
        settings.setEnvelopeStampingDefaultValue(true);
        settings.setSignerCanCreateAccount(true);
        settings.setSignerMustHaveAccount(false);
        settings.setSignerMustLoginToSign(false);
        settings.setAllowInPerson(true);
        settings.setAllowSignerReassign(true);
        settings.setEnableSequentialSigningAPI(true);
        settings.setEnableSequentialSigningUI(true);
        settings.setEnableAutoNav(true);
        settings.setSignDateFormat("M/d/yyyy");
        settings.setSignerCanSignOnMobile(true);
        settings.setEnableSignOnPaper(true);
        settings.setEnableSignerAttachments(true);
        return settings;
    }

    /** What settings say, by the names that they have in the contract, in its order; what they do not say is missing. */
    public static List<Named> named(Object settings) {
        List<Named> all = new ArrayList<>();
        for (Field field : settings.getClass().getDeclaredFields()) {
            Object value = Modifier.isStatic(field.getModifiers()) ? null : get(field, settings);
            if (value != null) {
                all.add(new Named(
                        nameOf(field),
                        value instanceof Boolean flag ? (flag ? "True" : "False") : String.valueOf(value),
                        value instanceof Boolean ? "Boolean" : value instanceof Number ? "Integer" : "Text"));
            }
        }
        return all;
    }

    private static String nameOf(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null ? field.getName() : element.name();
    }

    private static <T> T overlay(T from, T into) {
        for (Field field : from.getClass().getDeclaredFields()) {
            Object value = Modifier.isStatic(field.getModifiers()) ? null : get(field, from);
            if (value != null) {
                set(field, into, value);
            }
        }
        return into;
    }

    private static @Nullable Object get(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Stub field %s cannot be read".formatted(field), e);
        }
    }

    private static void set(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Stub field %s cannot be written".formatted(field), e);
        }
    }
}

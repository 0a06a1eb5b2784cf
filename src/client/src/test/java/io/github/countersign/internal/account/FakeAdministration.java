package io.github.countersign.internal.account;

import io.github.countersign.AccountId;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.envelope.FakeCalls;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.docusign.accountmanagement.AccountManagementServiceSoap;

/** A port of AccountManagement that answers every call in one way, and keeps what it was asked. */
final class FakeAdministration {

    private final List<Object[]> arguments = new ArrayList<>();
    private final Object reply;
    private final Consumer<UnknownWords> noting;

    private FakeAdministration(Object reply, Consumer<UnknownWords> noting) {
        this.reply = reply;
        this.noting = noting;
    }

    static FakeAdministration answering(Object reply) {
        return new FakeAdministration(reply, words -> {});
    }

    /** With a word that the contract does not have. */
    static FakeAdministration answering(Object reply, String path, String word) {
        return new FakeAdministration(reply, words -> words.note(path, word));
    }

    DefaultAccount account() {
        Facade facade = new Facade(FakeCalls.answering(""), new AccountId("acc-1"), "demo.docusign.net");
        return new DefaultAccount(facade, this::port);
    }

    Object[] onlyArguments() {
        if (arguments.size() != 1) {
            throw new AssertionError("Expected one call, got " + arguments.size());
        }
        return arguments.get(0);
    }

    private AccountManagementServiceSoap port(UnknownWords words) {
        noting.accept(words);
        return (AccountManagementServiceSoap) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AccountManagementServiceSoap.class},
                (proxy, method, args) -> {
                    arguments.add(args);
                    return reply;
                });
    }
}

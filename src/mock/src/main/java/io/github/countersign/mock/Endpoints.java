package io.github.countersign.mock;

import io.github.countersign.mock.internal.account.AccountErrors;
import io.github.countersign.mock.internal.account.AccountOperations;
import io.github.countersign.mock.internal.account.CredentialOperations;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.operation.ApiOperations;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.PollingRule;
import io.github.countersign.mock.internal.operation.RecordedShape;
import io.github.countersign.mock.internal.signature.BodySignature;
import io.github.countersign.mock.internal.signature.SignedMessages;
import io.github.countersign.mock.internal.soap.CallWatch;
import io.github.countersign.mock.internal.soap.MessageScreen;
import io.github.countersign.mock.internal.soap.OperationTable;
import io.github.countersign.mock.internal.soap.Reception;
import io.github.countersign.mock.internal.soap.Regime;
import io.github.countersign.mock.internal.soap.ServiceFace;
import io.github.countersign.mock.internal.soap.Session;
import io.github.countersign.mock.internal.soap.SoapEndpoint;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Presented;
import io.github.countersign.mock.internal.user.SignIn;
import io.github.countersign.mock.internal.user.Users;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Puts the four endpoints of a mock together. */
final class Endpoints {

    private final MockSettings settings;
    private final MockState state;
    private final Users users;
    private final CallWatch watch;

    Endpoints(MockSettings settings, MockState state, Users users, PollingRule polling) {
        this.settings = settings;
        this.state = state;
        this.users = users;
        this.watch = watch(users, polling);
    }

    private static CallWatch watch(Users users, PollingRule polling) {
        return new CallWatch() {
            @Override
            public void answered(String operation, Object reply) {
                polling.answered(operation, reply);
            }

            @Override
            public Map<String, String> headers(String accountId) {
                return users.limitHeaders(accountId);
            }
        };
    }

    static Set<String> answered(Contract contract, Class<?> operations) {
        return OperationTable.of(contract).answeredBy(operations);
    }

    Map<Contract, SoapEndpoint> notingIn(Journal journal) {
        Map<Contract, SoapEndpoint> endpoints = new EnumMap<>(Contract.class);
        for (Contract contract : Contract.values()) {
            endpoints.put(contract, new SoapEndpoint(face(contract), settings, journal));
        }
        return endpoints;
    }

    private ServiceFace face(Contract contract) {
        return switch (contract) {
            case API -> apiFace(contract, Regime.STRICT, SignIn.byToken(users));
            case DSAPI -> apiFace(contract, Regime.LAX, SignIn.byHttpHeader(users));
            case CREDENTIAL ->
                plainFace(
                        contract,
                        presented -> new Session(null, new CredentialOperations(state, users, presented.address())),
                        CredentialOperations.class);
            case ACCOUNT_MANAGEMENT -> plainFace(contract, this::receiveAtAccounts, AccountOperations.class);
        };
    }

    private ServiceFace apiFace(Contract contract, Regime regime, SignIn signIn) {
        Reception reception = presented -> {
            Caller caller = signIn.signIn(presented);
            return new Session(caller, new ApiOperations(state, caller, presented.address()));
        };
        return new ServiceFace(
                contract,
                regime,
                screen(),
                reception,
                answered(contract, ApiOperations.class),
                watch,
                writer -> RecordedShape.over(writer, settings.guesses()));
    }

    private MessageScreen screen() {
        X509Certificate signer = settings.signer();
        return signer == null ? MessageScreen.none() : new SignedMessages(new BodySignature(signer))::verified;
    }

    private ServiceFace plainFace(Contract contract, Reception reception, Class<?> operations) {
        return new ServiceFace(contract, Regime.LAX, reception, answered(contract, operations), watch);
    }

    private Session receiveAtAccounts(Presented presented) {
        try {
            Caller caller = SignIn.byHttpHeaderOnly(users).signIn(presented);
            return new Session(caller, new AccountOperations(state, users, caller));
        } catch (ServiceFault refusal) {
            if (settings.guesses().signIn().accountErrorsInBand()) {
                return new Session(null, AccountErrors.refusing(refusal));
            }
            throw refusal;
        }
    }
}

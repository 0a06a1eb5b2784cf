package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A refusal says whose secret of which kind it was, of a name no more than its first letter and domain, and what to do. */
class RefusedSignInTest {

    private static final AtomicReference<Reply> NEXT = new AtomicReference<>();
    private static RecordingServer server;
    private static DocuSignClient client;

    @BeforeAll
    static void start() {
        server = RecordingServer.start(request -> NEXT.get());
        client = Clients.of(server);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void aRefusedSecretOfAnEndingKindIsNamedWithWhatToDo() {
        NEXT.set(fault("User_Authentication_Failed"));
        assertThat(refusalOf(SecretKind.ACCOUNT_PASSWORD, "someone"))
                .startsWith("""
                        Ping at localhost: the account password of s*** was refused. """)
                .contains("""
                        that user's own. The vendor is ending account passwords for SOAP, and this may be why: \
                        create an App Password in the user's profile and use that. The service said""");
        assertThat(refusalOf(SecretKind.API_PASSWORD, "😀@example.com"))
                .startsWith("Ping at localhost: the API password of 😀***@example.com was refused. ")
                .contains(
                        "API passwords end together with account passwords: create an App Password in the user's profile and use that.");
    }

    @Test
    void aRefusalNamesWhoseCallItWasAndWhatThatTakes() {
        DocuSignClient forBo = client.onBehalfOf("bo@example.com");
        NEXT.set(fault("User_Authentication_Failed"));
        assertThat(catchThrowableOfType(AuthenticationException.class, forBo::ping))
                .hasMessageStartingWith(
                        "Ping at localhost: the App Password of a***@example.com, on behalf of b***@example.com, was refused. ");
        NEXT.set(fault("User_Lacks_Permissions"));
        assertThat(catchThrowableOfType(PermissionException.class, forBo::ping)).hasMessage("""
                        Ping at localhost: the signed-in user or the account has no right to this. \
                        Check that the user is an active member of the account, that API access is on for the account, \
                        and that the envelope belongs to it. The call was on behalf of b***@example.com: the signed-in user needs the permission \
                        "Send On Behalf Of Rights (API)", and the other one has to be an active member of the same account. \
                        The service said: "No" (User_Lacks_Permissions).""");
    }

    private static String refusalOf(SecretKind kind, String user) {
        DocuSignClient view = client.with(Credentials.of(kind, Clients.KEY, user, Clients.SECRET.toCharArray()));
        return catchThrowableOfType(AuthenticationException.class, view::ping).getMessage();
    }

    private static Reply fault(String name) {
        return Reply.fault("soap:Server", "No", "<detail><ErrorCode>" + name + "</ErrorCode></detail>");
    }
}

package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.SignInGuesses;
import io.github.countersign.mock.internal.fault.ServiceFault;

/** How one endpoint finds out who calls. Thread-safe. */
public final class SignIn {

    private enum Form {
        USERNAME_TOKEN,
        HTTP_HEADER
    }

    private final Users users;
    private final SignInGuesses guesses;
    private final Form form;
    private final boolean eitherForm;
    private final HttpHeaderForm httpHeader;

    private SignIn(Users users, Form form, boolean eitherForm) {
        this.users = users;
        this.guesses = users.settings().guesses().signIn();
        this.form = form;
        this.eitherForm = eitherForm;
        this.httpHeader = new HttpHeaderForm(guesses.jsonHeader());
    }

    /** By UsernameToken, as api.asmx does. A request may carry the HTTP header too; the token counts. */
    public static SignIn byToken(Users users) {
        return new SignIn(
                users, Form.USERNAME_TOKEN, users.settings().guesses().signIn().eitherForm());
    }

    /** By HTTP header, as dsapi.asmx does. */
    public static SignIn byHttpHeader(Users users) {
        return new SignIn(
                users, Form.HTTP_HEADER, users.settings().guesses().signIn().eitherForm());
    }

    /** By HTTP header and nothing else, as AccountManagement.asmx does. */
    public static SignIn byHttpHeaderOnly(Users users) {
        return new SignIn(users, Form.HTTP_HEADER, false);
    }

    /**
     * Who calls.
     *
     * @throws ServiceFault if he does not say so, is not who he says, or may not call
     */
    public Caller signIn(Presented presented) {
        if (formOf(presented) == Form.HTTP_HEADER) {
            return users.admit(httpHeader.read(presented.httpHeaders()));
        }
        Claim claim = UsernameTokenForm.read(presented.security());
        if (guesses.timestampEnforced()) {
            new TimestampRule(users.settings().clock()).check(presented.security());
        }
        return users.admit(claim);
    }

    /** The endpoint's own form wherever there is such a thing in the request, or no choice. */
    private Form formOf(Presented presented) {
        boolean token = presented.security() != null;
        boolean header = !presented.httpHeaders().isEmpty();
        if (eitherForm && form == Form.HTTP_HEADER && token && !header) {
            return Form.USERNAME_TOKEN;
        }
        if (eitherForm && form == Form.USERNAME_TOKEN && header && !token) {
            return Form.HTTP_HEADER;
        }
        return form;
    }
}

package legacy;

import java.io.IOException;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Hands the password to WSS4J. */
class PasswordCallback implements CallbackHandler {

    private final String user;
    private final String password;

    PasswordCallback(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof WSPasswordCallback)) {
                throw new UnsupportedCallbackException(callback);
            }
            WSPasswordCallback question = (WSPasswordCallback) callback;
            if (question.getUsage() == WSPasswordCallback.USERNAME_TOKEN && user.equals(question.getIdentifier())) {
                question.setPassword(password);
            }
        }
    }
}

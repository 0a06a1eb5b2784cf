package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.accountmanagement.ErrorCode;
import net.docusign.accountmanagement.RequestError;

/** Failures in the way of the account service: a result with {@code Success=false} and an {@code Error}. */
public final class AccountErrors {

    private AccountErrors() {}

    /**
     * A service object for a caller who could not sign in: every operation answers with that, as a result where it has fields for
     * it and else as a fault.
     */
    public static AccountManagementServiceSoap refusing(ServiceFault refusal) {
        InvocationHandler refuse = (proxy, method, arguments) -> {
            throw method.getReturnType() == boolean.class ? refusal : inBand(method, refusal);
        };
        return (AccountManagementServiceSoap) Proxy.newProxyInstance(
                AccountErrors.class.getClassLoader(), new Class<?>[] {AccountManagementServiceSoap.class}, refuse);
    }

    private static InBandRefusal inBand(Method operation, ServiceFault refusal) {
        Class<?> type = operation.getReturnType();
        try {
            Object result = type.getConstructor().newInstance();
            type.getMethod("setError", RequestError.class).invoke(result, error(refusal));
            return new InBandRefusal(result, refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s has no place for an error".formatted(type.getName()), e);
        }
    }

    /** The refusal in the fields of the contract. */
    static RequestError error(ServiceFault refusal) {
        RequestError error = new RequestError();
        error.setErrorCode(errorCode(String.valueOf(refusal.errorName())));
        error.setDescription(refusal.text());
        return error;
    }

    /** The service has other names here for some of the same refusals. */
    private static ErrorCode errorCode(String name) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.value().equals(name)) {
                return code;
            }
        }
        return switch (name) {
            case "User_Authentication_Failed" -> ErrorCode.INVALID_LOGIN;
            case "User_Lacks_Membership" -> ErrorCode.INVALID_MEMBERSHIP;
            case "Account_Lacks_Permissions", "User_Lacks_Permissions" -> ErrorCode.NOT_AUTHORIZED;
            default -> ErrorCode.UNSPECIFIED_ERROR;
        };
    }
}

package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import org.jspecify.annotations.Nullable;

/** The refusals of sign-in, in the words of the service where they are known. */
final class Refusals {

    private static final String NO_KEY = "The specified integration key was not found or is disabled";

    private Refusals() {}

    /** Nothing in the request says who calls, or not in a form that can be read; the sentence is the mock's. */
    static ServiceFault unreadable(String text) {
        return refusal(null, "User_Authentication_Failed", text);
    }

    static ServiceFault integratorKey() {
        return refusal(3, "Partner_Authentication_Failed", NO_KEY);
    }

    /** The text is that of the REST API, which reads the same header. */
    static ServiceFault noIntegratorKey() {
        return refusal(3, "Partner_Authentication_Failed", NO_KEY + ". An Integrator key was not specified.");
    }

    static ServiceFault userOrPassword() {
        return refusal(null, "User_Authentication_Failed", "One or both of Username and Password are invalid.");
    }

    /** The credential service alone tells unknown users from wrong passwords; the text is the mock's. */
    static ServiceFault unknownUser() {
        return refusal(null, "User_Does_Not_Exist_In_System", "The user does not exist in the system.");
    }

    /** The text is that of the REST API. */
    static ServiceFault membership() {
        return refusal(null, "User_Lacks_Membership", "The UserID does not have a valid membership in this Account.");
    }

    static ServiceFault accountPermissions() {
        return refusal(111, "Account_Lacks_Permissions", "This Account lacks sufficient permissions");
    }

    static ServiceFault hourlyLimit() {
        return refusal(
                207,
                "Hourly_API_Invocation_Limit_Exceeded",
                "The maximum number of hourly API invocations has been exceeded");
    }

    /** Error name and text are made after those of the hourly limit. */
    static ServiceFault burstLimit() {
        return refusal(
                null,
                "Burst_API_Invocation_Limit_Exceeded",
                "The maximum number of burst API invocations has been exceeded");
    }

    static ServiceFault userPermissions() {
        return refusal(
                null, "User_Lacks_Permissions", "This user lacks sufficient permissions to access this resource.");
    }

    static ServiceFault onBehalfOf() {
        return refusal(
                null,
                "User_Lacks_Permissions",
                "This user lacks sufficient permissions to access this resource. "
                        + "Could not resolve SendOnBehalfOf user.");
    }

    private static ServiceFault refusal(@Nullable Integer number, String name, String text) {
        return new ServiceFault(FaultKind.AUTHENTICATION, number, name, text);
    }
}

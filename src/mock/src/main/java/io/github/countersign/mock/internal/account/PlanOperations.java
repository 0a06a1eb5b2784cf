package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.operation.MockState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.UUID;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.ArrayOfPlan;
import net.docusign.accountmanagement.ArrayOfPlanGroup;
import net.docusign.accountmanagement.ArrayOfPlanGroupPlan;
import net.docusign.accountmanagement.GetAccountDistributorCodeResponse.GetAccountDistributorCodeResult;
import net.docusign.accountmanagement.GetPlanDetailsInfo;
import net.docusign.accountmanagement.GetPlanDetailsResponse.GetPlanDetailsResult;
import net.docusign.accountmanagement.GetPlanGroupInformationResponse.GetPlanGroupInformationResult;
import net.docusign.accountmanagement.GetPlanPricingInformationResponse.GetPlanPricingInformationResult;
import net.docusign.accountmanagement.GetPlanTypeResponse.GetPlanTypeResult;
import net.docusign.accountmanagement.GetProvisioningInformationResponse.GetProvisioningInformationResult;
import net.docusign.accountmanagement.GetSuccessorPlanInformationResponse.GetSuccessorPlanInformationResult;
import net.docusign.accountmanagement.Member;
import net.docusign.accountmanagement.NewAccountResponse.NewAccountResult;
import net.docusign.accountmanagement.PaymentCycle;
import net.docusign.accountmanagement.PaymentMethod;
import net.docusign.accountmanagement.Plan;
import net.docusign.accountmanagement.PlanGroup;
import net.docusign.accountmanagement.PlanGroupPlan;
import net.docusign.accountmanagement.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Plans and new accounts. The mock has one distributor who sells one plan, which costs nothing; the application learns his code
 * and password from GetProvisioningInformation, with its integrator key for a token.
 */
final class PlanOperations {

    static final String PLAN = "Mock Plan";
    static final String PGP = "mock-pgp";

    private static final String DISTRIBUTOR = "MOCK";
    private static final String DISTRIBUTOR_PASSWORD = "mock-distributor";
    private static final String SITE = "1";
    private static final int SEATS = 100;
    private static final Duration PERIOD = Duration.ofDays(365);

    private final MockState state;
    private final AccountAccess access;

    PlanOperations(MockState state, AccountAccess access) {
        this.state = state;
        this.access = access;
    }

    /** Who sells, and with which password. */
    record Distributor(@Nullable String code, @Nullable String password) {

        void require(InBand place) {
            if (!DISTRIBUTOR.equals(code) || !DISTRIBUTOR_PASSWORD.equals(password)) {
                throw place.refusal(
                        "Invalid_Distributor_Selected", "There is no such distributor, or his password is wrong.");
            }
        }

        @Override
        public String toString() {
            return "Distributor[code=%s]".formatted(code);
        }
    }

    GetProvisioningInformationResult provisioning(@Nullable String appToken) {
        GetProvisioningInformationResult result = new GetProvisioningInformationResult();
        if (!access.caller().integratorKey().equals(InBand.text(appToken).strip())) {
            throw new InBand(result, result::setError)
                    .refusal("Invalid_AppToken", "The token is not the integrator key of the call.");
        }
        result.setDistributorCode(DISTRIBUTOR);
        result.setDistributorPassword(DISTRIBUTOR_PASSWORD);
        result.setPgp(PGP);
        result.setPlanPromoText("");
        result.setPasswordRuleText("");
        result.setPurchaseOrderOrPromoAllowed(false);
        result.setSuccess(true);
        return result;
    }

    GetAccountDistributorCodeResult distributorOf(@Nullable String accountId) {
        GetAccountDistributorCodeResult result = new GetAccountDistributorCodeResult();
        access.account(accountId, new InBand(result, result::setError));
        result.setDistributorCode(DISTRIBUTOR);
        result.setSuccess(true);
        return result;
    }

    GetPlanTypeResult type(@Nullable String accountId) {
        GetPlanTypeResult result = new GetPlanTypeResult();
        access.account(accountId, new InBand(result, result::setError));
        result.setLogicalPlanType(PLAN);
        result.setSuccess(true);
        return result;
    }

    GetPlanGroupInformationResult groups(Distributor distributor) {
        GetPlanGroupInformationResult result = new GetPlanGroupInformationResult();
        distributor.require(new InBand(result, result::setError));
        PlanGroupPlan plan = new PlanGroupPlan();
        plan.setPlanName(PLAN);
        plan.setPgp(PGP);
        plan.setPaymentMethod(PaymentMethod.FREEMIUM);
        ArrayOfPlanGroupPlan plans = new ArrayOfPlanGroupPlan();
        plans.getPlanGroupPlan().add(plan);
        PlanGroup group = new PlanGroup();
        group.setPlanGroupName("Mock Plans");
        group.setPlanGroupPlans(plans);
        ArrayOfPlanGroup groups = new ArrayOfPlanGroup();
        groups.getPlanGroup().add(group);
        result.setPlanGroups(groups);
        result.setSuccess(true);
        return result;
    }

    GetPlanPricingInformationResult pricing(Distributor distributor, @Nullable String pgp) {
        GetPlanPricingInformationResult result = new GetPlanPricingInformationResult();
        InBand place = new InBand(result, result::setError);
        distributor.require(place);
        requirePlan(pgp, place);
        result.setPlan(plan());
        result.setSuccess(true);
        return result;
    }

    /** Nothing follows the only plan. */
    GetSuccessorPlanInformationResult successors(Distributor distributor, @Nullable String accountId) {
        GetSuccessorPlanInformationResult result = new GetSuccessorPlanInformationResult();
        InBand place = new InBand(result, result::setError);
        distributor.require(place);
        access.account(accountId, place);
        result.setCurrentPlan(plan());
        result.setSuccessorPlans(new ArrayOfPlan());
        result.setSuccess(true);
        return result;
    }

    GetPlanDetailsResult details(Distributor distributor, @Nullable GetPlanDetailsInfo info) {
        GetPlanDetailsResult result = new GetPlanDetailsResult();
        InBand place = new InBand(result, result::setError);
        distributor.require(place);
        if (info == null) {
            throw place.refusal("Invalid_Request", "There is no account in the request.");
        }
        access.account(info.getAccountId(), place);
        if (!access.users().isPassword(InBand.text(info.getMemberEmail()), info.getMemberPassword())) {
            throw place.refusal("Invalid_Login", "The e-mail address or the password of the member is wrong.");
        }
        result.setPgp(PGP);
        result.setIncludedSeats(SEATS);
        result.setPlanCreationDate(state.wireTime(state.started()));
        result.setPlanRenewalDate(state.wireTime(state.started().plus(PERIOD)));
        result.setPlanExpirationDate(state.wireTime(state.started().plus(PERIOD)));
        result.setSuccess(true);
        return result;
    }

    /** The account is there at once, and its member administers it. Card, referral and address are not looked at. */
    NewAccountResult newAccount(
            @Nullable String name,
            Distributor distributor,
            @Nullable String pgp,
            @Nullable AccountSettings settings,
            @Nullable Member member) {
        NewAccountResult result = new NewAccountResult();
        InBand place = new InBand(result, result::setError);
        distributor.require(place);
        requirePlan(pgp, place);
        if (member == null || InBand.text(name).isBlank()) {
            throw place.refusal("Invalid_Member_Data", "A new account needs a name and a member.");
        }
        RequestError wrong = MemberOperations.error(member);
        if (wrong != null) {
            throw place.refusal(wrong.getErrorCode().value(), wrong.getDescription());
        }
        MockAccount account =
                MockAccount.of(UUID.randomUUID().toString(), InBand.text(name).strip());
        MockUser user = MemberOperations.user(account, member).withRights(MockRight.ADMINISTRATOR);
        access.users().add(account);
        if (!access.users().add(user)) {
            access.users().remove(account);
            throw place.refusal(
                    "Member_Email_And_User_Name_Already_Exists", "A user with this e-mail address exists already.");
        }
        if (settings != null) {
            state.accountSettings().changeAccount(account.accountId(), settings);
        }
        result.setAccountId(account.accountId());
        result.setSiteId(SITE);
        result.setUserId(user.userId());
        result.setMembershipId(MemberOperations.membershipId(account, user.userId()));
        result.setEncryptedPassword(access.users()
                .apiPassword(
                        new io.github.countersign.mock.internal.user.Member(user.userId(), user.email(), user.name())));
        result.setSuccess(true);
        return result;
    }

    private static void requirePlan(@Nullable String pgp, InBand place) {
        if (!PGP.equals(pgp)) {
            throw place.refusal("Invalid_PGP_For_Distributor", "The distributor does not sell this plan.");
        }
    }

    private static Plan plan() {
        Plan plan = new Plan();
        plan.setPlanName(PLAN);
        plan.setPaymentCycle(PaymentCycle.ANNUALLY);
        plan.setPaymentMethod(PaymentMethod.FREEMIUM);
        plan.setPerSeatPrice(BigDecimal.ZERO);
        plan.setOtherDiscountPercent(BigDecimal.ZERO);
        plan.setSupportIncidentFee(BigDecimal.ZERO);
        plan.setSupportPlanFee(BigDecimal.ZERO);
        plan.setIncludedSeats(BigInteger.valueOf(SEATS));
        plan.setEnableSupport(false);
        plan.setPgpId(PGP);
        return plan;
    }
}

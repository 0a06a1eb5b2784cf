package io.github.countersign.internal.account;

import io.github.countersign.account.Account;
import io.github.countersign.account.AccountInfo;
import io.github.countersign.account.AddressBook;
import io.github.countersign.account.AuthoritativeCopies;
import io.github.countersign.account.Brands;
import io.github.countersign.account.ConnectFailures;
import io.github.countersign.account.EsignConsent;
import io.github.countersign.account.Folders;
import io.github.countersign.account.Members;
import io.github.countersign.account.Settings;
import io.github.countersign.account.Sharing;
import io.github.countersign.account.Signatures;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.envelope.Numbers;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.docusign.accountmanagement.AccountCustomField;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.GetAccountCustomFieldsResponse.GetAccountCustomFieldsResult;
import net.docusign.accountmanagement.GetAccountDistributorCodeResponse.GetAccountDistributorCodeResult;
import net.docusign.accountmanagement.GetAccountInformationResponse.GetAccountInformationResult;
import net.docusign.accountmanagement.GetAccountSettingsResponse.GetAccountSettingsResult;
import net.docusign.accountmanagement.GetPlanTypeResponse.GetPlanTypeResult;
import net.docusign.accountmanagement.UpdateAccountSettingsResponse.UpdateAccountSettingsResult;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.AccountSetting;
import net.docusign.api_3_0.RecipientEsign;
import net.docusign.api_3_0.RecipientEsignList;
import net.docusign.api_3_0.RecipientList;

/** The account calls. */
public final class DefaultAccount implements Account {

    private final Facade facade;
    private final Administration administration;

    /**
     * The account calls of one client.
     *
     * @param facade what they call with
     * @param ports the port of AccountManagement, noting the words that the contract does not have
     */
    public DefaultAccount(Facade facade, Function<UnknownWords, AccountManagementServiceSoap> ports) {
        this.facade = facade;
        this.administration = new Administration(facade, ports);
    }

    @Override
    public Settings settings() {
        Map<String, String> values = new LinkedHashMap<>();
        facade
                .call(
                        "GetAccountSettingsList",
                        port -> port.getAccountSettingsList(facade.account().value()))
                .getAccountSetting()
                .stream()
                .filter(Objects::nonNull)
                .forEach((AccountSetting setting) ->
                        values.put(Texts.orBlank(setting.getName()), Texts.orBlank(setting.getValue())));
        return new Settings(values);
    }

    @Override
    public Set<String> features() {
        AccountMembershipFeaturesList reply = facade.call(
                "GetAccountMembershipFeaturesList",
                port -> port.getAccountMembershipFeaturesList(facade.account().value()));
        return reply.getEnabledFeaturesSet() == null
                ? Set.of()
                : Collections.unmodifiableSet(
                        new LinkedHashSet<>(reply.getEnabledFeaturesSet().getEnabledFeatures()));
    }

    @Override
    public AccountInfo information() {
        GetAccountInformationResult result = administration.call(
                "GetAccountInformation",
                port -> port.getAccountInformation(administration.account()),
                GetAccountInformationResult::isSuccess,
                GetAccountInformationResult::getError);
        return new AccountInfo(
                Texts.orBlank(result.getAccountName()),
                Texts.meaning(result.getCurrentPlanId()),
                Texts.meaning(result.getCurrentPlanName()),
                Times.of(result.getCurrentPlanStartDate()),
                Times.of(result.getCurrentPlanEndDate()),
                Times.of(result.getCurrentBillingPeriodStartDate()),
                Times.of(result.getCurrentBillingPeriodEndDate()),
                Numbers.count(result.getCurrentBillingPeriodEnvelopesSent()),
                Numbers.count(result.getCurrentBillingPeriodEnvelopesAllowed()),
                Texts.meaning(result.getAccountSuspensionStatus()),
                Times.of(result.getAccountSuspensionDate()),
                Texts.meaning(result.getConnectPermission()),
                Texts.meaning(result.getExternalAccountId()));
    }

    @Override
    public Optional<String> planType() {
        return Texts.meaning(administration
                .call(
                        "GetPlanType",
                        port -> port.getPlanType(administration.account()),
                        GetPlanTypeResult::isSuccess,
                        GetPlanTypeResult::getError)
                .getLogicalPlanType());
    }

    @Override
    public Optional<String> distributorCode() {
        return Texts.meaning(administration
                .call(
                        "GetAccountDistributorCode",
                        port -> port.getAccountDistributorCode(administration.account()),
                        GetAccountDistributorCodeResult::isSuccess,
                        GetAccountDistributorCodeResult::getError)
                .getDistributorCode());
    }

    @Override
    public List<CustomField> customFields() {
        GetAccountCustomFieldsResult result = administration.call(
                "GetAccountCustomFields",
                port -> port.getAccountCustomFields(administration.account()),
                GetAccountCustomFieldsResult::isSuccess,
                GetAccountCustomFieldsResult::getError);
        return result.getAccountCustomFields() == null
                ? List.of()
                : result.getAccountCustomFields().getAccountCustomField().stream()
                        .filter(Objects::nonNull)
                        .map(DefaultAccount::customField)
                        .toList();
    }

    private static CustomField customField(AccountCustomField field) {
        return new CustomField(
                Texts.orBlank(field.getName()),
                "",
                field.isShow(),
                field.isRequired(),
                field.getListItems() == null ? List.of() : field.getListItems().getListItem());
    }

    @Override
    public Settings administrativeSettings() {
        return NamedValues.of(administration
                .call(
                        "GetAccountSettings",
                        port -> port.getAccountSettings(administration.account()),
                        GetAccountSettingsResult::isSuccess,
                        GetAccountSettingsResult::getError)
                .getAccountSettings());
    }

    @Override
    public void change(Settings changes) {
        AccountSettings settings = NamedValues.into(new AccountSettings(), changes);
        administration.call(
                "UpdateAccountSettings",
                port -> port.updateAccountSettings(administration.account(), settings),
                UpdateAccountSettingsResult::isSuccess,
                UpdateAccountSettingsResult::getError);
    }

    @Override
    public List<EsignConsent> esignConsents(String senderName, String senderEmail, String recipientEmail) {
        RecipientEsignList reply = facade.call(
                "GetRecipientEsignList",
                port -> port.getRecipientEsignList(
                        senderName, senderEmail, facade.account().value(), recipientEmail));
        return reply.getRecipientEsign() == null
                ? List.of()
                : reply.getRecipientEsign().getRecipientEsign().stream()
                        .filter(Objects::nonNull)
                        .map(DefaultAccount::consent)
                        .toList();
    }

    private static EsignConsent consent(RecipientEsign entry) {
        return new EsignConsent(
                Texts.orBlank(entry.getUserName()),
                Texts.orBlank(entry.getEmail()),
                entry.isEsign(),
                Boolean.TRUE.equals(entry.isReservedRecipientEmail()));
    }

    @Override
    public List<String> recipientNames(String email) {
        RecipientList reply = facade.call(
                "GetRecipientList",
                port -> port.getRecipientList(facade.account().value(), email));
        return reply.getRecipientName() == null
                ? List.of()
                : List.copyOf(reply.getRecipientName().getRecipientName());
    }

    @Override
    public Folders folders() {
        return new DefaultFolders(facade);
    }

    @Override
    public AddressBook addressBook() {
        return new DefaultAddressBook(facade);
    }

    @Override
    public Brands brands() {
        return new DefaultBrands(facade);
    }

    @Override
    public Sharing sharing() {
        return new DefaultSharing(facade);
    }

    @Override
    public AuthoritativeCopies authoritativeCopies() {
        return new DefaultAuthoritativeCopies(facade);
    }

    @Override
    public ConnectFailures connectFailures() {
        return new DefaultConnectFailures(facade);
    }

    @Override
    public Members members() {
        return new DefaultMembers(administration);
    }

    @Override
    public Signatures signatures() {
        return new DefaultSignatures(administration);
    }
}

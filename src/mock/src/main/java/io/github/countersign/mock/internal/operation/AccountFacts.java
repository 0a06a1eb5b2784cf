package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.MockBrand;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.settings.Settings;
import io.github.countersign.mock.internal.user.Member;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.AccountSetting;
import net.docusign.api_3_0.AccountSettingsList;
import net.docusign.api_3_0.ArrayOfBrandResultItem;
import net.docusign.api_3_0.ArrayOfString4;
import net.docusign.api_3_0.BrandDeleteRequest;
import net.docusign.api_3_0.BrandRequestItem;
import net.docusign.api_3_0.BrandResultItem;
import net.docusign.api_3_0.BrandResults;
import org.jspecify.annotations.Nullable;

/** What the envelope service tells about an account: settings, features of the caller, brands. */
final class AccountFacts {

    private final MockState state;
    private final EnvelopeAccess access;

    AccountFacts(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    /** The settings by the names that AccountManagement.asmx has for them; those here are published nowhere. */
    AccountSettingsList settings(@Nullable String accountId) {
        String account = access.requireAccount(accountId);
        AccountSettingsList list = new AccountSettingsList();
        for (Settings.Named named : Settings.named(state.accountSettings().ofAccount(account))) {
            AccountSetting setting = new AccountSetting();
            setting.setName(named.name());
            setting.setValue(named.value());
            setting.setType(named.type());
            list.getAccountSetting().add(setting);
        }
        return list;
    }

    /** The rights of the caller that are on, by the names that AccountManagement.asmx has for them. */
    AccountMembershipFeaturesList features(@Nullable String accountId) {
        String account = access.requireAccount(accountId);
        Member caller = access.actor();
        ArrayOfString4 enabled = new ArrayOfString4();
        Settings.named(state.members().settings(account, caller.userId(), state.accountSettings())).stream()
                .filter(named -> named.value().equals("True"))
                .forEach(named -> enabled.getEnabledFeatures().add(named.name()));
        AccountMembershipFeaturesList list = new AccountMembershipFeaturesList();
        list.setEmail(caller.email());
        list.setUserName(caller.name());
        list.setEnabledFeaturesSet(enabled);
        return list;
    }

    BrandResults brands(@Nullable String accountId) {
        String account = access.requireAccount(accountId);
        ArrayOfBrandResultItem items = new ArrayOfBrandResultItem();
        state.brands().of(account).forEach(brand -> items.getBrandResultItem().add(item(brand)));
        return results(account, items);
    }

    /** Each brand has a result of its own. */
    BrandResults deleteBrands(@Nullable String accountId, @Nullable BrandDeleteRequest request) {
        String account = access.requireAccount(accountId);
        ArrayOfBrandResultItem items = new ArrayOfBrandResultItem();
        if (request != null && request.getBrandRequestItems() != null) {
            for (BrandRequestItem wanted : request.getBrandRequestItems().getBrandRequestItem()) {
                String id = GuidText.normalised(wanted.getBrandId());
                Optional<MockBrand> removed = state.brands().remove(account, id);
                items.getBrandResultItem().add(removed.map(AccountFacts::item).orElseGet(() -> unknown(id)));
            }
        }
        return results(account, items);
    }

    private BrandResults results(String account, ArrayOfBrandResultItem items) {
        List<MockBrand> brands = state.brands().of(account);
        String byDefault = brands.isEmpty() ? null : brands.get(0).brandId();
        BrandResults results = new BrandResults();
        results.setRecipientBrandIdDefault(byDefault);
        results.setSenderBrandIdDefault(byDefault);
        results.setBrandResultItems(items);
        return results;
    }

    private static BrandResultItem item(MockBrand brand) {
        BrandResultItem item = new BrandResultItem();
        item.setBrandId(brand.brandId());
        item.setBrandName(brand.name());
        item.setBrandCompany(brand.company());
        return item;
    }

    private static BrandResultItem unknown(String id) {
        BrandResultItem item = new BrandResultItem();
        item.setBrandId(id);
        item.setErrorDetails(ErrorOfItem.of(
                ServiceFault.business("Invalid_Brand_ID", "The account has no brand %s.".formatted(id))));
        return item;
    }
}

package io.github.countersign.internal.account;

import io.github.countersign.account.Brand;
import io.github.countersign.account.Brands;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.docusign.api_3_0.ArrayOfBrandRequestItem;
import net.docusign.api_3_0.BrandDefinitions;
import net.docusign.api_3_0.BrandDeleteRequest;
import net.docusign.api_3_0.BrandRequestItem;
import net.docusign.api_3_0.BrandResultItem;
import net.docusign.api_3_0.BrandResults;
import net.docusign.api_3_0.ErrorDetails;
import org.jspecify.annotations.Nullable;

/** The brand calls. */
final class DefaultBrands implements Brands {

    private final Facade facade;

    DefaultBrands(Facade facade) {
        this.facade = facade;
    }

    @Override
    public List<Brand> list() {
        return brands(
                "GetAccountBrands",
                facade.call(
                        "GetAccountBrands",
                        port -> port.getAccountBrands(facade.account().value())));
    }

    @Override
    public List<Brand> create(DocumentSource definitions) {
        BrandDefinitions file = new BrandDefinitions();
        // Held until the call is over: the stand-in is known as long as that.
        byte[] content = facade.calls().streamed(definitions);
        file.setBrandDefinitionsFileBytes(content);
        return brands(
                "CreateAccountBrands",
                facade.call(
                        "CreateAccountBrands",
                        port -> port.createAccountBrands(facade.account().value(), file)));
    }

    @Override
    public void delete(Collection<String> ids) {
        ArrayOfBrandRequestItem items = new ArrayOfBrandRequestItem();
        for (String id : ids) {
            BrandRequestItem item = new BrandRequestItem();
            item.setBrandId(id);
            items.getBrandRequestItem().add(item);
        }
        BrandDeleteRequest request = new BrandDeleteRequest();
        request.setBrandRequestItems(items);
        var unused = brands(
                "DeleteAccountBrands",
                facade.call(
                        "DeleteAccountBrands",
                        port -> port.deleteAccountBrands(facade.account().value(), request)));
    }

    private List<Brand> brands(String operation, BrandResults results) {
        List<Brand> brands = new ArrayList<>();
        if (results.getBrandResultItems() != null) {
            for (BrandResultItem item : results.getBrandResultItems().getBrandResultItem()) {
                if (item != null) {
                    @Nullable ErrorDetails error = item.getErrorDetails();
                    if (error != null) {
                        throw facade.refused(operation, error.getErrorCode(), error.getMessage());
                    }
                    brands.add(brand(item, results));
                }
            }
        }
        return List.copyOf(brands);
    }

    private static Brand brand(BrandResultItem item, BrandResults results) {
        String id = Texts.orBlank(item.getBrandId());
        return new Brand(
                id,
                Texts.orBlank(item.getBrandName()),
                Texts.orBlank(item.getBrandCompany()),
                Objects.equals(id, results.getSenderBrandIdDefault()),
                Objects.equals(id, results.getRecipientBrandIdDefault()));
    }
}

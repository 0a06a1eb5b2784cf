package io.github.countersign.account;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.DocuSignException;
import java.util.Collection;
import java.util.List;

/**
 * Brands of the account.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. Reading is for members of the account, changing for its
 * administrators.
 */
public interface Brands {

    /**
     * All brands. Calls {@code GetAccountBrands}.
     *
     * @return the brands in the order of the service; unmodifiable
     */
    List<Brand> list();

    /**
     * Makes brands from a file that the console has exported. Calls {@code CreateAccountBrands}.
     *
     * @param definitions content of the file
     * @return the brands that were made; unmodifiable
     * @throws DocuSignException if the service refuses one of them; others may have been made
     */
    List<Brand> create(DocumentSource definitions);

    /**
     * Deletes brands. Calls {@code DeleteAccountBrands}.
     *
     * @param ids ids of the brands
     * @throws DocuSignException if the service refuses one of them; others may have been deleted
     */
    void delete(Collection<String> ids);
}

package io.github.countersign.account;

import io.github.countersign.error.ValidationException;
import java.util.List;

/**
 * Signatures of the user.
 *
 * <p>Thread-safe. Every method makes one call of {@code AccountManagement.asmx}. For the user himself.
 */
public interface Signatures {

    /**
     * The signatures without their pictures. Calls {@code GetSignatures}.
     *
     * @return the signatures in the order of the service; unmodifiable
     */
    List<Signature> list();

    /**
     * The signatures with their pictures, which are held in memory. Calls {@code GetSignatures}.
     *
     * @return the signatures in the order of the service; unmodifiable
     */
    List<Signature> withPictures();

    /**
     * Makes a signature of a picture, or gives one another picture. Calls {@code SetSignatureImages}.
     *
     * @param name its name among those of the user
     * @param signature picture of the signature
     * @throws ValidationException if the service refuses it
     */
    void save(String name, Picture signature);

    /**
     * Makes a signature of pictures, or gives one other pictures. Calls {@code SetSignatureImages}.
     *
     * @param name its name among those of the user
     * @param signature picture of the signature
     * @param initials picture of the initials
     * @throws ValidationException if the service refuses it
     */
    void save(String name, Picture signature, Picture initials);

    /**
     * Removes a signature. Calls {@code CloseSignature}.
     *
     * @param name its name among those of the user
     * @throws ValidationException if there is none of that name
     */
    void close(String name);
}

package io.github.countersign.internal.account;

import io.github.countersign.account.Picture;
import io.github.countersign.account.Signature;
import io.github.countersign.account.Signatures;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.docusign.accountmanagement.ArrayOfSignature;
import net.docusign.accountmanagement.CloseSignatureResponse.CloseSignatureResult;
import net.docusign.accountmanagement.GetSignaturesArg;
import net.docusign.accountmanagement.GetSignaturesResponse.GetSignaturesResult;
import net.docusign.accountmanagement.Image;
import net.docusign.accountmanagement.SetSignatureImagesArg;
import net.docusign.accountmanagement.SetSignatureImagesResponse.SetSignatureImagesResult;
import net.docusign.accountmanagement.SignatureType;
import org.jspecify.annotations.Nullable;

/** The signature calls. */
final class DefaultSignatures implements Signatures {

    private final Administration administration;

    DefaultSignatures(Administration administration) {
        this.administration = administration;
    }

    @Override
    public List<Signature> list() {
        return list(false);
    }

    @Override
    public List<Signature> withPictures() {
        return list(true);
    }

    private List<Signature> list(boolean pictures) {
        GetSignaturesArg arg = new GetSignaturesArg();
        arg.setIncludeBytes(pictures);
        String operation = "GetSignatures";
        UnknownWords words = new UnknownWords();
        @Nullable
        ArrayOfSignature array = administration
                .call(
                        operation,
                        words,
                        port -> port.getSignatures(arg),
                        GetSignaturesResult::isSuccess,
                        GetSignaturesResult::getError)
                .getSignatures();
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; array != null && i < array.getSignature().size(); i++) {
            signatures.add(signature(
                    array.getSignature().get(i),
                    words.at(operation + "Result").at("Signatures", 0).at("Signature", i)));
        }
        return List.copyOf(signatures);
    }

    private static Signature signature(net.docusign.accountmanagement.Signature stub, Place place) {
        return new Signature(
                Texts.orBlank(stub.getSignatureName()),
                Optional.ofNullable(stub.getSignatureType())
                        .map(SignatureType::value)
                        .or(() -> place.word("SignatureType")),
                Texts.meaning(stub.getStampFont()),
                Texts.meaning(stub.getSignatureText()),
                Texts.meaning(stub.getInitialsText()),
                picture(stub.getSignatureImage()),
                picture(stub.getInitialsImage()),
                Times.of(stub.getCreated()),
                Times.of(stub.getAdopted()));
    }

    private static Optional<Picture> picture(@Nullable Image image) {
        return image == null || image.getImageData() == null || image.getImageData().length == 0
                ? Optional.empty()
                : Optional.of(new Picture(Texts.orBlank(image.getMimeType()), DocumentSource.of(image.getImageData())));
    }

    @Override
    public void save(String name, Picture signature) {
        save(name, image(signature), null);
    }

    @Override
    public void save(String name, Picture signature, Picture initials) {
        save(name, image(signature), image(initials));
    }

    private void save(String name, Image signature, @Nullable Image initials) {
        SetSignatureImagesArg arg = new SetSignatureImagesArg();
        arg.setSignatureName(name);
        arg.setSignatureImage(signature);
        arg.setInitialsImage(initials);
        administration.call(
                "SetSignatureImages",
                port -> port.setSignatureImages(arg),
                SetSignatureImagesResult::isSuccess,
                SetSignatureImagesResult::getError);
    }

    private Image image(Picture picture) {
        Image image = new Image();
        image.setMimeType(picture.mimeType());
        image.setImageData(administration.facade().calls().streamed(picture.content()));
        return image;
    }

    @Override
    public void close(String name) {
        administration.call(
                "CloseSignature",
                port -> port.closeSignature(name),
                CloseSignatureResult::isSuccess,
                CloseSignatureResult::getError);
    }
}

package io.github.countersign.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;

class OperationTest {

    /** Everything that sends, changes, hands out a one-time token or a key. A new operation of the contract lands here until somebody decides. */
    @Test
    void onlyOperationsThatReadAreRepeatable() {
        List<String> once = operations()
                .filter(name -> !Operation.of(name).repeatable())
                .sorted()
                .toList();
        assertThat(once)
                .containsExactly(
                        "AcknowledgeAuthoritativeCopyExport",
                        "CompleteAuthoritativeCopyExport",
                        "CorrectAndResendEnvelope",
                        "CreateAccountBrands",
                        "CreateAndSendEnvelope",
                        "CreateEnvelope",
                        "CreateEnvelopeFromTemplates",
                        "CreateEnvelopeFromTemplatesAndForms",
                        "DeleteAccountBrands",
                        "DeleteCaptiveRecipientsSignatures",
                        "DeleteEnvelopes",
                        "ExportAuthoritativeCopy",
                        "GetAuthenticationToken",
                        "GetAuthoritativeCopyExportKey",
                        "MoveEnvelopes",
                        "PublishConnectFailures",
                        "PurgeDocuments",
                        "PurgeDocumentsAndMetaData",
                        "PurgeDocumentsAndMetaDataAndRedact",
                        "RemoveAddressBookItems",
                        "RequestCorrectToken",
                        "RequestEnvelopeHistoryToken",
                        "RequestRecipientFaxToken",
                        "RequestRecipientToken",
                        "RequestSenderToken",
                        "SaveTemplate",
                        "SendEnvelope",
                        "SetSharedAccess",
                        "TransferEnvelope",
                        "UpdateAddressBookItems",
                        "UploadTemplate",
                        "VoidEnvelope");
        assertThat(operations()).hasSize(77);
    }

    @Test
    void anUnknownOperationIsNotRepeatable() {
        assertThat(Operation.of("Brand New").repeatable()).isFalse();
    }

    private static java.util.stream.Stream<String> operations() {
        return Arrays.stream(APIServiceSoap.class.getMethods())
                .map((Method method) -> method.getAnnotation(WebMethod.class).operationName());
    }
}

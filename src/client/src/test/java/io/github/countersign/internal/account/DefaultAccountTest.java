package io.github.countersign.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Account;
import io.github.countersign.account.Brand;
import io.github.countersign.account.Contact;
import io.github.countersign.account.ExportedCopy;
import io.github.countersign.account.RepublishOutcome;
import io.github.countersign.account.ShareDirection;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.AccountSetting;
import net.docusign.api_3_0.AccountSettingsList;
import net.docusign.api_3_0.AddressBookItem;
import net.docusign.api_3_0.AddressBookPhoneNumber;
import net.docusign.api_3_0.ArrayOfAddressBookItem;
import net.docusign.api_3_0.ArrayOfBrandResultItem;
import net.docusign.api_3_0.ArrayOfConnectFailure;
import net.docusign.api_3_0.ArrayOfPublishConnectFailuresResult;
import net.docusign.api_3_0.AuthoritativeCopyExportDocuments;
import net.docusign.api_3_0.AuthoritativeCopyExportStatus;
import net.docusign.api_3_0.BrandDefinitions;
import net.docusign.api_3_0.BrandResultItem;
import net.docusign.api_3_0.BrandResults;
import net.docusign.api_3_0.ConnectFailure;
import net.docusign.api_3_0.ConnectPublishStatus;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.ErrorDetails;
import net.docusign.api_3_0.GetSharedAccessResult;
import net.docusign.api_3_0.PublishConnectFailuresResult;
import net.docusign.api_3_0.RecipientEsignList;
import net.docusign.api_3_0.RecipientList;
import net.docusign.api_3_0.SetSharedAccessResult;
import net.docusign.api_3_0.SharedAccessItemResult;
import net.docusign.api_3_0.SharedItemResult;
import net.docusign.api_3_0.UpdateAddressBookResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultAccountTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void settingsAndFeaturesMayBeMissing() {
        AccountSettingsList settings = new AccountSettingsList();
        AccountSetting nameless = new AccountSetting();
        settings.getAccountSetting().add(nameless);
        settings.getAccountSetting().add(null);

        assertThat(account(FakeCalls.answering(settings)).settings().values()).containsExactly(Map.entry("", ""));
        assertThat(account(FakeCalls.answering(new AccountMembershipFeaturesList()))
                        .features())
                .isEmpty();
        assertThat(account(FakeCalls.answering(new RecipientEsignList())).esignConsents("Sam", "s@x.org", "a@x.org"))
                .isEmpty();
        assertThat(account(FakeCalls.answering(new RecipientList())).recipientNames("a@x.org"))
                .isEmpty();
    }

    @Test
    void theConsentIsAskedForWithAllThatNamesIt() {
        FakeCalls calls = FakeCalls.answering(new RecipientEsignList());

        account(calls).esignConsents("Sam", "sam@example.com", "ann@example.com");

        assertThat(calls.onlyArguments()).containsExactly("Sam", "sam@example.com", "acc-1", "ann@example.com");
    }

    @Test
    void fourPhoneNumbersGoThereAndBack() {
        ArrayOfAddressBookItem[] sent = new ArrayOfAddressBookItem[1];
        UpdateAddressBookResult reply = new UpdateAddressBookResult();
        reply.setSuccess(true);
        FakeCalls calls = new FakeCalls(arguments -> {
            sent[0] = (ArrayOfAddressBookItem) arguments[0];
            return reply;
        });
        Contact ann = Contact.of("Ann", "ann@example.com")
                .at("Blue Ltd")
                .phone("1", "Home")
                .phone("2", "Mobile")
                .phone("3", "Work")
                .phone("4", "Fax");

        assertThat(account(calls).addressBook().save(List.of(ann))).isEmpty();

        assertThat(account(FakeCalls.answering(sent[0])).addressBook().contacts())
                .containsExactly(ann);
        assertThatThrownBy(() -> ann.phone("5", "Other"))
                .hasMessage("A contact has 5 phone numbers: the service keeps 4");
        assertThat(ann).hasToString("Contact[new]");
    }

    @Test
    void aPhoneNumberThatIsForNothingKnownIsRefused() {
        Contact ann = Contact.of("Ann", "ann@example.com").phone("1", "Boat");

        assertThatThrownBy(() -> account(FakeCalls.answering(new UpdateAddressBookResult()))
                        .addressBook()
                        .save(List.of(ann)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A phone number is for 'Boat': the service knows Home, Mobile, Work, Other, Fax");
    }

    @Test
    void aNumberWithoutAPurposeIsReadBlankAndSavedAsOther() {
        AddressBookItem item = new AddressBookItem();
        AddressBookPhoneNumber phone = new AddressBookPhoneNumber();
        phone.setPhoneNumber("1");
        item.setPhone3(phone);
        item.setOwner(false);
        ArrayOfAddressBookItem array = new ArrayOfAddressBookItem();
        array.getAddressBookItem().add(item);
        array.getAddressBookItem().add(null);

        Contact contact =
                account(FakeCalls.answering(array)).addressBook().contacts().get(0);

        assertThat(contact.phones()).containsExactly(Map.entry("1", ""));
        assertThat(contact.own()).isFalse();
        FakeCalls calls = FakeCalls.answering(new UpdateAddressBookResult());
        assertThatThrownBy(() -> account(calls).addressBook().save(List.of(contact)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the address book was not changed");
        AddressBookItem sent = ((ArrayOfAddressBookItem) calls.onlyArguments()[0])
                .getAddressBookItem()
                .get(0);
        assertThat(sent.getPhone1().getDesignation().value()).isEqualTo("Other");
        assertThat(sent.getPhone2()).isNull();
    }

    @Test
    void brandsComeWithTheDefaults() {
        BrandResults reply = new BrandResults();
        assertThat(account(FakeCalls.answering(reply)).brands().list()).isEmpty();
        BrandResultItem item = new BrandResultItem();
        item.setBrandId("b-1");
        item.setBrandName("Blue");
        ArrayOfBrandResultItem items = new ArrayOfBrandResultItem();
        items.getBrandResultItem().add(item);
        items.getBrandResultItem().add(null);
        reply.setBrandResultItems(items);
        reply.setSenderBrandIdDefault("b-1");
        reply.setRecipientBrandIdDefault("b-2");
        FakeCalls calls = FakeCalls.answering(reply);

        assertThat(account(calls).brands().create(DocumentSource.of(new byte[] {7})))
                .containsExactly(new Brand("b-1", "Blue", "", true, false));

        assertThat(((BrandDefinitions) calls.onlyArguments()[1]).getBrandDefinitionsFileBytes())
                .containsExactly(7);
    }

    @Test
    void aBrandThatWasRefusedIsTold() {
        BrandResultItem item = new BrandResultItem();
        item.setErrorDetails(error("Invalid_Brand_ID", "no such brand"));
        ArrayOfBrandResultItem items = new ArrayOfBrandResultItem();
        items.getBrandResultItem().add(item);
        BrandResults reply = new BrandResults();
        reply.setBrandResultItems(items);

        assertThatThrownBy(() -> account(FakeCalls.answering(reply)).brands().delete(List.of("b-1")))
                .isInstanceOf(DocuSignException.class)
                .hasMessageContaining("DeleteAccountBrands")
                .hasMessageContaining("no such brand");
    }

    @Test
    void sharesOfAUserWithoutFactsAreTold() {
        SharedAccessItemResult user = new SharedAccessItemResult();
        user.getSharedItem().add(new SharedItemResult());
        user.getSharedItem().add(null);
        GetSharedAccessResult reply = new GetSharedAccessResult();
        reply.getSharedItems().add(user);
        boolean[] asked = new boolean[1];
        FakeCalls calls = new FakeCalls(arguments -> {
            boolean first = !asked[0];
            asked[0] = true;
            return first ? reply : new GetSharedAccessResult();
        });

        assertThat(account(calls).sharing().all()).singleElement().satisfies(share -> {
            assertThat(share.direction()).isEqualTo(ShareDirection.UNKNOWN);
            assertThat(share.rawDirection()).isEmpty();
            assertThat(share).hasToString("Share[, , unknown]");
        });
        assertThat(account(calls).sharing().of(List.of())).isEmpty();
    }

    @Test
    void aShareThatWasRefusedIsTold() {
        GetSharedAccessResult whole = new GetSharedAccessResult();
        whole.setErrorDetails(error("User_Lacks_Permissions", "not you"));
        assertThatThrownBy(() ->
                        account(FakeCalls.answering(whole)).sharing().all().toList())
                .hasMessageContaining("not you");
        SharedItemResult part = new SharedItemResult();
        part.setErrorDetails(error("User_Does_Not_Exist_In_System", "nobody"));
        SharedAccessItemResult user = new SharedAccessItemResult();
        user.getSharedItem().add(part);
        SetSharedAccessResult reply = new SetSharedAccessResult();
        reply.getSharedItems().add(user);

        assertThatThrownBy(
                        () -> account(FakeCalls.answering(reply)).sharing().set("u-1", "u-2", ShareDirection.SHARED_TO))
                .isInstanceOf(DocuSignException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void anExportThatIsNotWholeKeepsNothing(@TempDir Path folder) {
        AuthoritativeCopyExportDocuments reply = new AuthoritativeCopyExportDocuments();
        reply.setCount(2);
        DocumentPDF pdf = new DocumentPDF();
        pdf.setName("lease.pdf");
        reply.getDocumentPDF().add(pdf);

        assertThatThrownBy(() -> account(FakeCalls.answering(reply))
                        .authoritativeCopies()
                        .export(ENVELOPE, folder))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply does not name the export");
        reply.setTransactionId("t-1");
        assertThatThrownBy(() -> account(FakeCalls.answering(reply))
                        .authoritativeCopies()
                        .export(ENVELOPE, folder))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1 of 2 documents came with the reply. Nothing was kept");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theProofGoesOutAsBytes() {
        AuthoritativeCopyExportStatus status = new AuthoritativeCopyExportStatus();
        status.setAuthoritativeCopyExportSuccess(true);
        FakeCalls calls = FakeCalls.answering(status);
        ExportedCopy copy = new ExportedCopy(ENVELOPE, "t-1", List.of(), "00ff");

        account(calls).authoritativeCopies().acknowledge(copy);

        assertThat(calls.onlyArguments()).containsExactly("e-1", "t-1", new byte[] {0, -1});
        assertThatThrownBy(() -> account(FakeCalls.answering(status))
                        .authoritativeCopies()
                        .key(copy))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no key");
        status.setAuthoritativeCopyExportSuccess(false);
        assertThatThrownBy(() -> account(FakeCalls.answering(status))
                        .authoritativeCopies()
                        .complete(copy, "x"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("this step of the export did not succeed");
        assertThatThrownBy(() -> new ExportedCopy(ENVELOPE, "t-1", List.of(), "no digits"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failuresMayLackAlmostEverythingButTheEnvelope() {
        ConnectFailure bare = new ConnectFailure();
        bare.setEnvelopeId(" e-1 ");
        ArrayOfConnectFailure array = new ArrayOfConnectFailure();
        array.getConnectFailure().add(bare);
        array.getConnectFailure().add(null);

        assertThat(account(FakeCalls.answering(array)).connectFailures().list())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.envelope()).isEqualTo(ENVELOPE);
                    assertThat(failure.status()).isEqualTo(EnvelopeStatusCode.UNKNOWN);
                    assertThat(failure.rawStatus()).isEmpty();
                    assertThat(failure.failed()).isEmpty();
                });
        bare.setEnvelopeId("");
        assertThatThrownBy(() ->
                        account(FakeCalls.answering(array)).connectFailures().list())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("message 0 of the reply names no envelope");
    }

    @Test
    void whatBecameOfAMessageIsTold() {
        PublishConnectFailuresResult delivered = new PublishConnectFailuresResult();
        delivered.setEnvelopeId("e-1");
        delivered.setStatus(ConnectPublishStatus.SUCCESS);
        PublishConnectFailuresResult odd = new PublishConnectFailuresResult();
        odd.setEnvelopeId("e-2");
        ArrayOfPublishConnectFailuresResult array = new ArrayOfPublishConnectFailuresResult();
        array.getPublishConnectFailuresResult().addAll(List.of(delivered, odd));
        array.getPublishConnectFailuresResult().add(null);

        assertThat(account(FakeCalls.answering(array)).connectFailures().republish(List.of(ENVELOPE)))
                .extracting(result -> result.outcome())
                .containsExactly(RepublishOutcome.SUCCESS, RepublishOutcome.UNKNOWN);
    }

    private static ErrorDetails error(String code, String message) {
        ErrorDetails error = new ErrorDetails();
        error.setErrorCode(code);
        error.setMessage(message);
        return error;
    }

    private static Account account(FakeCalls calls) {
        return new DefaultAccount(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), words -> {
            throw new AssertionError("a call of AccountManagement");
        });
    }
}

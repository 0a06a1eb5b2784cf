package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.captive;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockBrand;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockUser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountFactsTest {

    private static final MockUser SAM =
            MockUser.of("sam@example.com", "Sam", "secret").withRights(MockRight.ADMINISTRATOR);
    private static final MockUser CORA = MockUser.of("cora@example.com", "Cora", "secret");
    private static final String BRAND = "0c0c0c0c-0000-4000-8000-00000000000c";

    private final MockDocuSign docusign =
            MockDocuSign.builder().user(SAM).user(CORA).start();
    private final Api api = new Api(docusign);
    private final Api cora = api.as("cora@example.com", "secret");

    @AfterEach
    void close() {
        docusign.close();
    }

    private String account() {
        return "<AccountId>%s</AccountId>".formatted(docusign.accountId());
    }

    private String accountID() {
        return "<AccountID>%s</AccountID>".formatted(docusign.accountId());
    }

    private static String item(String id, String name, boolean shared) {
        return "<AddressBookItem>%s<Email>%s@example.com</Email><UserName>%s</UserName><Shared>%s</Shared></AddressBookItem>"
                .formatted(id.isEmpty() ? "" : "<AddressBookID>" + id + "</AddressBookID>", name, name, shared);
    }

    private String update(Api user, String items) {
        return user.call(
                "UpdateAddressBookItems",
                "<AddressBookItems>%s</AddressBookItems><ReturnAddressBook>true</ReturnAddressBook>".formatted(items));
    }

    @Test
    void entriesOfTheAddressBookAreAddedChangedAndRemoved() {
        String added = update(api, item("", "Ann", false) + item("", "Bo", true));
        assertThat(Api.texts(added, "UserName")).containsExactly("Ann", "Bo");
        List<String> ids = Api.texts(added, "AddressBookID");

        assertThat(Api.texts(update(api, item(ids.get(0), "Anna", false)), "UserName"))
                .containsExactly("Anna", "Bo");
        String removed = api.call(
                "RemoveAddressBookItems",
                "<AddressBookRemoveItems><AddressBookRemoveItem><AddressBookID>%s</AddressBookID></AddressBookRemoveItem></AddressBookRemoveItems><ReturnAddressBook>false</ReturnAddressBook>"
                        .formatted(ids.get(0)));

        assertThat(Wire.text(removed, "Success")).isEqualTo("true");
        assertThat(removed).doesNotContain("AddressBookItem>");
        assertThat(Api.texts(api.call("GetAddressBookItems", accountID()), "UserName"))
                .containsExactly("Bo");
    }

    @Test
    void othersSeeSharedEntriesButChangeNone() {
        String id = Api.texts(update(api, item("", "Ann", false) + item("", "Bo", true)), "AddressBookID")
                .get(1);

        String seen = cora.call("GetAddressBookItems", accountID());
        assertThat(Api.texts(seen, "UserName")).containsExactly("Bo");
        assertThat(Wire.text(seen, "Owner")).isEqualTo("false");
        assertThat(cora.fault(
                        "UpdateAddressBookItems",
                        "<AddressBookItems>%s</AddressBookItems><ReturnAddressBook>true</ReturnAddressBook>"
                                .formatted(item("", "New", false) + item(id, "Mine", false))))
                .isEqualTo("The caller's address book has no entry %s.".formatted(id));
        assertThat(Api.texts(cora.call("GetAddressBookItems", accountID()), "UserName"))
                .as("all or nothing")
                .containsExactly("Bo");
    }

    @Test
    void brandsAreListedAndDeletedOneByOne() {
        docusign.addBrand(new MockBrand(BRAND, "Blue", "Blue Ltd"));

        String listed = api.call("GetAccountBrands", account());
        assertThat(Wire.text(listed, "BrandName")).isEqualTo("Blue");
        assertThat(Wire.text(listed, "SenderBrandIdDefault")).isEqualTo(BRAND);
        String deleted = api.call("DeleteAccountBrands", account() + """
                <BrandDeleteRequest><BrandRequestItems><BrandRequestItem><BrandId>%s</BrandId></BrandRequestItem>\
                <BrandRequestItem><BrandId>none</BrandId></BrandRequestItem></BrandRequestItems></BrandDeleteRequest>""".formatted(BRAND));

        assertThat(Wire.text(deleted, "Message")).isEqualTo("The account has no brand none.");
        assertThat(api.call("GetAccountBrands", account())).doesNotContain("Blue", "BrandIdDefault");
    }

    @Test
    void settingsAndFeaturesAreToldByName() {
        String settings = api.call("GetAccountSettingsList", account());
        assertThat(Api.texts(settings, "Name")).contains("UsesAPI", "SignDateFormat");
        assertThat(Api.texts(settings, "Value")).contains("True", "M/d/yyyy");

        String features = api.call("GetAccountMembershipFeaturesList", account());
        assertThat(Wire.text(features, "UserName")).isEqualTo("Sam");
        assertThat(Api.texts(features, "EnabledFeatures")).contains("CanManageAccount", "CanSendEnvelope");
        assertThat(Api.texts(cora.call("GetAccountMembershipFeaturesList", account()), "EnabledFeatures"))
                .contains("AllowSendOnBehalfOf")
                .doesNotContain("CanManageAccount");
    }

    private String lookup(String email) {
        return "<SenderAccountId>%s</SenderAccountId><RecipientEmail>%s</RecipientEmail>"
                .formatted(docusign.accountId(), email);
    }

    @Test
    void namesBehindAnAddressComeFromMembersAndEnvelopes() {
        String first = api.send(signer(1, 1));
        api.send(signer(1, 1).replace("Person 1", "Other Person"));
        docusign.envelope(first).recipient("Person 1").sign();

        String esign = api.call("GetRecipientEsignList", lookup("PERSON1@example.com"));
        assertThat(Api.texts(esign, "UserName")).containsExactly("Other Person", "Person 1");
        assertThat(Api.texts(esign, "Esign")).containsExactly("false", "true");
        String names = api.call("GetRecipientList", lookup("person1@example.com"));
        assertThat(Wire.text(names, "MultipleUsers")).isEqualTo("true");
        assertThat(api.call("GetRecipientList", lookup("cora@example.com")))
                .contains("<RecipientName>Cora</RecipientName>");
        assertThat(api.call("GetRecipientEsignList", lookup("nobody@example.com")))
                .doesNotContain("UserName");
    }

    @Test
    void theSignatureOfACaptiveRecipientIsForgottenOnce() {
        docusign.envelope(api.send(captive(1, 1))).recipient("Person 1").sign();
        String forget = account() + """
            <Arg><CaptiveRecipients><CaptiveRecipient><ClientUserId>user-1</ClientUserId><UserName>Person 1</UserName>\
            <Email>person1@example.com</Email><ErrorDetails xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>\
            </CaptiveRecipient></CaptiveRecipients></Arg>""";

        assertThat(api.call("DeleteCaptiveRecipientsSignatures", forget)).doesNotContain("ErrorCode");
        assertThat(Wire.text(api.call("DeleteCaptiveRecipientsSignatures", forget), "Message"))
                .isEqualTo("No such captive recipient has adopted a signature.");
    }

    private String filter(String rest) {
        return account() + """
                <SharedAccessFilter>%s<ItemType>Envelopes</ItemType>\
                <Shared xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>\
                <StartAtIndex xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>\
                <Count>1</Count></SharedAccessFilter>""".formatted(rest);
    }

    @Test
    void sharingIsSetForEachPairAndSeenFromBothSides() {
        String set = api.call("SetSharedAccess", """
                <SetSharedAccessRequest>%s<SharedItems><User><UserId>%s</UserId></User>\
                <SharedItem><User><UserId>%s</UserId></User><Shared>SharedTo</Shared><ItemType>Envelopes</ItemType></SharedItem>\
                <SharedItem><User><UserId>none</UserId></User><Shared>SharedTo</Shared><ItemType>Envelopes</ItemType></SharedItem>\
                </SharedItems><SharedItems><User><UserId>nobody</UserId></User></SharedItems></SetSharedAccessRequest>""".formatted(account(), SAM.userId(), CORA.userId()));
        assertThat(Api.texts(set, "ErrorCode"))
                .containsExactly("User_Does_Not_Exist_In_System", "User_Does_Not_Exist_In_System");

        String ofSam =
                api.call("GetSharedAccess", filter("<UserIds><UserId>%s</UserId></UserIds>".formatted(SAM.userId())));
        String ofCora =
                api.call("GetSharedAccess", filter("<UserIds><UserId>%s</UserId></UserIds>".formatted(CORA.userId())));
        assertThat(ofSam).contains("<Shared>SharedTo</Shared>");
        assertThat(ofCora).contains("<Shared>SharedFrom</Shared>");
        String page = api.call("GetSharedAccess", filter(""));
        assertThat(Wire.text(page, "ResultSetSize")).isEqualTo("1");
        assertThat(Integer.parseInt(Wire.text(page, "TotalSetSize"))).isGreaterThan(1);
    }
}

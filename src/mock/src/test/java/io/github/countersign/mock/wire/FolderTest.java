package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.OperationGuesses;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FolderTest {

    private static final MockUser SAM = MockUser.of("sam@example.com", "Sam", "secret");
    private static final MockUser ANN = MockUser.of("person1@example.com", "Person 1", "secret");

    private final MockDocuSign docusign = MockDocuSign.builder()
            .user(SAM)
            .user(ANN)
            .guesses(Guesses.likeliest()
                    .withOperations(OperationGuesses.likeliest().withFolderPageSize(2)))
            .start();
    private final Api api = new Api(docusign);
    private final Api ann = api.as("person1@example.com", "secret");

    @AfterEach
    void close() {
        docusign.close();
    }

    private String items(String type, String rest) {
        return "<FolderFilter><AccountId>%s</AccountId><FolderTypeInfo><FolderType>%s</FolderType></FolderTypeInfo>%s</FolderFilter>"
                .formatted(docusign.accountId(), type, rest);
    }

    private List<String> in(Api user, String type) {
        return Api.texts(user.call("GetFolderItems", items(type, "")), "EnvelopeId");
    }

    private String arg(String envelopeId, String from, String to) {
        String target = to.isEmpty() ? "" : "<FolderTo><FolderType>%s</FolderType></FolderTo>".formatted(to);
        return """
            <Arg><EnvelopeIds><EnvelopeId>%s</EnvelopeId></EnvelopeIds><AccountId>%s</AccountId>\
            <FolderFrom><FolderType>%s</FolderType></FolderFrom>%s</Arg>""".formatted(envelopeId, docusign.accountId(), from, target);
    }

    @Test
    void anEnvelopeLiesWithItsSenderAndWithWhoeverReceivesIt() {
        String draft = api.draft(signer(1, 1));
        String sent = api.send(signer(1, 1) + signer(2, 2));

        assertThat(in(api, "Draft")).containsExactly(draft);
        assertThat(in(api, "SentItems")).containsExactly(sent);
        assertThat(in(api, "Inbox")).isEmpty();
        assertThat(in(ann, "Inbox")).containsExactly(sent);
        assertThat(in(ann, "SentItems")).isEmpty();
    }

    @Test
    void deletedEnvelopesLieInTheBinUntilTheyAreDeletedThere() {
        String sent = api.send(signer(1, 1));

        assertThat(Wire.text(api.call("DeleteEnvelopes", arg(sent, "SentItems", "")), "DeleteEnvelopesResult"))
                .isEqualTo("true");
        assertThat(in(api, "SentItems")).isEmpty();
        assertThat(in(api, "RecycleBin")).containsExactly(sent);
        assertThat(in(ann, "Inbox")).as("only the sender's view changes").containsExactly(sent);
        api.call("DeleteEnvelopes", arg(sent, "RecycleBin", ""));
        assertThat(in(api, "RecycleBin")).isEmpty();
        docusign.envelope(sent).recipient("Person 1").sign();
    }

    @Test
    void whatIsMovedCanBeMovedBack() {
        String sent = api.send(signer(1, 1));
        api.call("MoveEnvelopes", arg(sent, "SentItems", "RecycleBin"));

        assertThat(api.fault("MoveEnvelopes", arg(sent, "SentItems", "RecycleBin")))
                .isEqualTo("The envelope %s is not in the folder 'Sent Items'.".formatted(sent));
        api.call("MoveEnvelopes", arg(sent, "RecycleBin", "SentItems"));

        assertThat(in(api, "SentItems")).containsExactly(sent);
    }

    @Test
    void theListOfFoldersTellsTheirIds() {
        String list = api.call(
                "GetFolderList",
                "<FoldersFilter><AccountId>%s</AccountId></FoldersFilter>".formatted(docusign.accountId()));

        assertThat(Api.texts(list, "FolderType")).containsExactly("Draft", "Inbox", "SentItems", "RecycleBin");
        String sent = api.send(signer(1, 1));
        String byId =
                "<FolderFilter><AccountId>%s</AccountId><FolderTypeInfo><FolderId>%s</FolderId></FolderTypeInfo></FolderFilter>"
                        .formatted(
                                docusign.accountId(),
                                Api.texts(list, "FolderId").get(2));
        assertThat(Api.texts(api.call("GetFolderItems", byId), "EnvelopeId")).containsExactly(sent);
        assertThat(api.fault(
                        "GetFolderItems",
                        items("Normal", "").replace("</FolderType>", "</FolderType><FolderName>Old</FolderName>")))
                .isEqualTo("The user has no folder 'Old'.");
    }

    @Test
    void aLongListComesInPages() {
        for (int i = 0; i < 3; i++) {
            api.send(signer(1, 1));
        }

        String first = api.call("GetFolderItems", items("SentItems", ""));
        String second = api.call("GetFolderItems", items("SentItems", "<StartPosition>2</StartPosition>"));

        assertThat(Wire.text(first, "ResultSetSize")).isEqualTo("2");
        assertThat(Wire.text(first, "EndPosition")).isEqualTo("1");
        assertThat(Wire.text(second, "ResultSetSize")).isEqualTo("1");
        assertThat(Wire.text(second, "StartPosition")).isEqualTo("2");
    }

    @Test
    void theListIsSearchedByTextTimeAndStatus() {
        String blue = Wire.text(
                api.call("CreateAndSendEnvelope", api.envelope("Blue paper", signer(1, 1), "")), "EnvelopeID");
        String red =
                Wire.text(api.call("CreateAndSendEnvelope", api.envelope("Red paper", signer(2, 1), "")), "EnvelopeID");
        docusign.envelope(red).recipient("Person 2").sign();

        assertThat(api.call("GetFolderItems", items("SentItems", "<SearchText>BLUE</SearchText>")))
                .contains(blue)
                .doesNotContain(red);
        assertThat(api.call("GetFolderItems", items("SentItems", "<SearchText>person2@</SearchText>")))
                .contains(red)
                .doesNotContain(blue);
        assertThat(api.call("GetFolderItems", items("SentItems", "<Status>Completed</Status>")))
                .contains(red)
                .doesNotContain(blue);
        assertThat(Api.texts(
                        api.call("GetFolderItems", items("SentItems", "<FromDate>2099-01-01T00:00:00</FromDate>")),
                        "EnvelopeId"))
                .isEmpty();
    }

    @Test
    void anothersFolderIsSeenByThoseWithWhomHeSharesIt() {
        String sent = api.send(signer(2, 1));
        String ofSam = items("SentItems", "")
                .replace(
                        "<FolderTypeInfo>",
                        "<FolderOwner><UserName>Sam</UserName><Email>sam@example.com</Email></FolderOwner><FolderTypeInfo>");
        assertThat(ann.fault("GetFolderItems", ofSam))
                .isEqualTo("This user lacks sufficient permissions to access this resource.");

        api.call("SetSharedAccess", """
                <SetSharedAccessRequest><AccountId>%s</AccountId><SharedItems><User><UserId>%s</UserId></User>\
                <SharedItem><User><UserId>%s</UserId></User><Shared>SharedTo</Shared><ItemType>Envelopes</ItemType>\
                </SharedItem></SharedItems></SetSharedAccessRequest>""".formatted(docusign.accountId(), SAM.userId(), ANN.userId()));

        assertThat(Api.texts(ann.call("GetFolderItems", ofSam), "EnvelopeId")).containsExactly(sent);
        assertThat(Api.texts(
                        ann.call(
                                "GetFolderList",
                                "<FoldersFilter><AccountId>%s</AccountId></FoldersFilter>"
                                        .formatted(docusign.accountId())),
                        "Email"))
                .contains("sam@example.com");
    }
}

package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a mock is to have when it starts: accounts, keys, users and templates, from a JSON file. */
final class Seed {

    private static final Set<String> WHOLE = Set.of("accounts", "integratorKeys", "users", "templates");
    private static final Set<String> ACCOUNT = Set.of("id", "name");
    private static final Set<String> USER = Set.of("id", "email", "name", "password", "administrator", "onBehalfOf");
    private static final Set<String> TEMPLATE = Set.of("name", "description", "shared", "documents", "roles");
    private static final Set<String> ROLE = Set.of("role", "order", "anchor");

    private final Path file;
    private final JsonObject whole;

    private Seed(Path file, JsonObject whole) {
        this.file = file;
        this.whole = whole;
    }

    /** Reads it; files that it names lie beside it. */
    static Seed read(Path file) throws IOException {
        JsonObject whole = JsonObject.read(file);
        whole.allow(WHOLE);
        whole.objects("accounts").forEach(account -> account.allow(ACCOUNT));
        whole.objects("users").forEach(user -> user.allow(USER));
        for (JsonObject template : whole.objects("templates")) {
            template.allow(TEMPLATE);
            template.objects("roles").forEach(role -> role.allow(ROLE));
        }
        return new Seed(file, whole);
    }

    /** Accounts, keys and users, which have to be there when it starts. */
    void into(MockDocuSignBuilder builder) {
        try {
            whole.objects("accounts")
                    .forEach(account -> builder.account(MockAccount.of(account.text("id"), account.text("name"))));
            whole.texts("integratorKeys").forEach(builder::integratorKey);
            whole.objects("users").forEach(user -> builder.user(user(user)));
        } catch (IllegalArgumentException e) {
            throw new InputException("The seed cannot be used: " + e.getMessage());
        }
    }

    private static MockUser user(JsonObject user) {
        String id = user.has("id") ? user.text("id") : UUID.randomUUID().toString();
        EnumSet<MockRight> rights = EnumSet.noneOf(MockRight.class);
        if (user.isTrue("administrator")) {
            rights.add(MockRight.ADMINISTRATOR);
        }
        if (user.isTrue("onBehalfOf")) {
            rights.add(MockRight.SEND_ON_BEHALF_OF);
        }
        return new MockUser(id, user.text("email"), user.text("name"), user.text("password"))
                .withRights(rights.toArray(MockRight[]::new));
    }

    /** Templates, which the first user saves as anybody would. */
    void saveTemplates(MockDocuSign mock, @Nullable SSLContext tls) {
        List<JsonObject> templates = whole.objects("templates");
        if (templates.isEmpty()) {
            return;
        }
        DocuSignClient.Builder builder = DocuSignClient.builder()
                .endpoint(mock.api())
                .accountId(mock.accountId())
                .credentials(Credentials.appPassword(
                        mock.integratorKey(), mock.userName(), mock.password().toCharArray()));
        if (tls != null) {
            builder.tls(tls);
        }
        try (DocuSignClient client = builder.build()) {
            templates.forEach(template -> save(template, client));
        }
    }

    private void save(JsonObject template, DocuSignClient client) {
        try {
            client.templates().save(SeedTemplate.info(template), SeedTemplate.content(template, file));
        } catch (InvalidDraftException e) {
            String problems = e.problems().stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining(System.lineSeparator() + "  "));
            throw new InputException("%s of the seed cannot be used:%n  %s".formatted(template.place(), problems));
        }
    }
}

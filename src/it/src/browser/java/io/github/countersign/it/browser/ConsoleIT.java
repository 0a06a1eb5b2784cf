package io.github.countersign.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.countersign.mock.MockDocuSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleIT {

    private final MockDocuSign docusign = MockDocuSign.start();
    private final Chromium chromium = new Chromium();
    private Application application;

    @BeforeEach
    void open() throws Exception {
        application = new Application(docusign);
    }

    @AfterEach
    void close() {
        application.close();
        chromium.close();
        docusign.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void showsWhatHappensAsItHappensAndActs() throws Exception {
        Page console = chromium.page(1200, 900);
        List<String> errors = new ArrayList<>();
        console.onPageError(errors::add);
        console.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        console.navigate(docusign.console().toString());
        assertThat(console.locator("#envelopes")).containsText("Nothing yet.");

        String id = application.send("Ann Lee", "Bo Ray");
        assertThat(console.locator("#envelopes")).containsText("Your lease for Elm Street 7");

        button(console, "Sign as Ann Lee").click();
        assertThat(console.locator("#said")).hasText("Done.");
        assertThat(console.locator("#envelopes")).containsText("Ann Lee (signer1@example.com), Signer: Completed");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.SENT);

        button(console, "Show request 1, CreateAndSendEnvelope").click();
        assertThat(console.locator("#body")).containsText("<Subject>Your lease for Elm Street 7</Subject>");
        assertThat(console.locator("#reply")).containsText("<Status>Sent</Status>");
        assertThat(console.locator("#curl")).containsText("curl -sS '" + docusign.api());
        assertThat(Chromium.graveFindings(console)).isEmpty();
        console.evaluate("window.scrollTo(0, 0)");
        Chromium.keep(console, "console");

        application.send("<img src=x onerror=alert(1)>");
        assertThat(console.locator("#envelopes")).containsText("<img src=x onerror=alert(1)>");

        Instant before = docusign.clock().instant();
        button(console, "1 day on").click();
        assertThat(console.locator("#now"))
                .containsText(before.plus(Duration.ofDays(1)).toString().substring(0, 10));

        console.getByLabel("Operation, or * for any").fill("Ping");
        console.getByLabel("What happens").selectOption("HTML_503");
        button(console, "Arm").click();
        assertThat(console.locator("#faults")).containsText("1 armed");
        button(console, "Disarm all").click();
        assertThat(console.locator("#faults")).containsText("0 armed");
        assertThat(errors).isEmpty();
    }
}

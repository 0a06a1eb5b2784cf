package io.github.countersign.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.github.countersign.mock.MockDocuSign;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningIT {

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
    void twoSignInOrderOneByMouseAndOneByKeyboard() throws Exception {
        String id = application.send("Ann Lee", "Bo Ray");
        Page ann = chromium.page(1100, 900);
        ann.navigate(application.link(id, 1, "Ann Lee"));
        assertThat(ann.locator("h1")).hasText("Your lease for Elm Street 7");
        assertThat(Chromium.graveFindings(ann)).isEmpty();
        Chromium.keep(ann, "signing");

        button(ann, "Finish").click();
        // The browser itself asks for what is missing.
        assertThat(ann.url()).contains("/Signing/s/");
        ann.locator(".sign").click();
        ann.getByLabel("Rent").fill("900");
        button(ann, "Finish").click();
        ann.waitForURL("**/done?event=signing_complete");

        Page bo = chromium.page(1100, 800);
        bo.navigate(application.link(id, 2, "Bo Ray"));
        bo.getByLabel("Sign here").focus();
        bo.keyboard().press("Space");
        bo.getByLabel("Rent").focus();
        bo.keyboard().type("901");
        bo.keyboard().press("Enter");
        bo.waitForURL("**/done?event=signing_complete");

        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
    }

    @Test
    void aServerSideProblemIsShownWhereItIs() throws Exception {
        String id = application.send("Ann Lee");
        Page ann = chromium.page(1100, 800);
        ann.navigate(application.link(id, 1, "Ann Lee"));
        ann.evaluate("document.querySelector('form').noValidate = true");
        button(ann, "Finish").click();

        assertThat(ann.getByRole(AriaRole.ALERT)).containsText("Fill in Rent");
        assertThat(ann.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(Chromium.graveFindings(ann)).isEmpty();
    }

    @Test
    void tabsComeAndGoSumsAreShownAndAFileIsAttached() throws Exception {
        String id = application.sendWithQuestions("Ann Lee");
        Page ann = chromium.page(1100, 1000);
        ann.navigate(application.link(id, 1, "Ann Lee"));
        assertThat(ann.getByLabel("Kind of pet")).isHidden();
        assertThat(ann.getByText("Only if Pets is on")).isHidden();
        ann.getByLabel("Pets").check();
        assertThat(ann.getByLabel("Kind of pet")).isVisible();
        ann.getByLabel("Kind of pet").fill("Cat");
        ann.getByLabel("Rent", new Page.GetByLabelOptions().setExact(true)).fill("900.50");
        assertThat(ann.getByLabel("Rent of a year")).hasText("10806.00");
        assertThat(Chromium.graveFindings(ann)).isEmpty();
        Chromium.keep(ann, "signing-questions");

        ann.locator(".sign").click();
        ann.getByLabel("Attach: Proof of income")
                .setInputFiles(new FilePayload(
                        "income.txt", "text/plain", "Proof of income".getBytes(StandardCharsets.UTF_8)));
        button(ann, "Finish").click();
        ann.waitForURL("**/done?event=signing_complete");

        assertThat(docusign.envelope(id).documentNames()).containsExactly("Lease", "income.txt");
        assertThat(docusign.envelope(id).recipient("Ann Lee").value("Kind of pet"))
                .isEqualTo("Cat");
        assertThat(docusign.envelope(id).recipient("Ann Lee").value("Rent of a year"))
                .isEqualTo("10806.00");
    }

    @Test
    void oneDeclinesOnAPhone() throws Exception {
        String id = application.send("Ann Lee");
        Page ann = chromium.page(375, 667);
        ann.navigate(application.link(id, 1, "Ann Lee"));
        assertThat((int) ann.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        assertThat(Chromium.graveFindings(ann)).isEmpty();
        Chromium.keep(ann, "signing-phone");

        ann.getByText("Decline to sign").click();
        assertThat(Chromium.graveFindings(ann)).isEmpty();
        ann.getByLabel("Reason, for the sender to read").fill("Too dear");
        button(ann, "Decline").click();
        ann.waitForURL("**/declined?event=decline");

        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DECLINED);
    }

    @Test
    void aLinkThatHasExpiredLeadsBack() throws Exception {
        String id = application.send("Ann Lee");
        String link = application.link(id, 1, "Ann Lee");
        docusign.clock().advance(Duration.ofSeconds(300));

        Page ann = chromium.page(1100, 800);
        ann.navigate(link);

        ann.waitForURL("**/stale?event=ttl_expired");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.SENT);
    }
}

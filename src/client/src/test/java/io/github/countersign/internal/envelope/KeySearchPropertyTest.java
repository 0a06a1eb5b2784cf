package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.recovery.Trace;
import io.github.countersign.reliability.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.ArrayOfEnvelopeStatus;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keys that the transaction id does not tell, so that the custom field has to. */
class KeySearchPropertyTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Property
    void anyKeyIsFoundByItsFieldWhetherTheServiceTrimsOrNot(@ForAll("keys") String key, @ForAll boolean trimming) {
        Envelope sent = new Envelope();
        new SendKeys(Recovery.standard().customField()).mark(sent, Optional.of(key));
        ArrayOfCustomField fields = sent.getCustomFields();
        if (trimming) {
            fields.getCustomField()
                    .forEach(field -> field.setValue(field.getValue().strip()));
        }

        Trace trace = search(serviceWith(fields)).look(key, MONDAY);

        assertThat(trace)
                .isInstanceOfSatisfying(
                        Trace.Found.class,
                        found -> assertThat(found.id().value()).isEqualTo("e-1"));
        assertThat(search(serviceWith(fields)).look("another" + key, MONDAY)).isInstanceOf(Trace.Absent.class);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars(' ', '\t', '\u00e4', '\u2003')
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(key -> !key.isBlank());
    }

    @Example
    void aRefusedSignInIsNotTriedWithAnotherCall() {
        CallFailure failure = new CallFailure("SynchEnvelope", "demo.docusign.net", true, 500, null);
        for (DocuSignException refusal :
                List.of(new IntegratorKeyException(failure, "KEY-1"), new PermissionException(failure, "Ask."))) {
            FakeCalls calls = new FakeCalls(arguments -> {
                throw refusal;
            });

            assertThatThrownBy(() -> search(calls).look("k", MONDAY)).isSameAs(refusal);

            assertThat(calls.operations()).containsExactly("SynchEnvelope");
        }
    }

    private static FakeCalls serviceWith(ArrayOfCustomField fields) {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setEnvelopeID("e-1");
        status.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
        status.setCustomFields(fields);
        FilteredEnvelopeStatuses page = new FilteredEnvelopeStatuses();
        page.setEnvelopeStatuses(new ArrayOfEnvelopeStatus());
        page.getEnvelopeStatuses().getEnvelopeStatus().add(status);
        return new FakeCalls(arguments -> arguments.length == 3 ? new SynchEnvelopeStatus() : page);
    }

    private static KeySearch search(FakeCalls calls) {
        return new KeySearch(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), Recovery.standard());
    }
}

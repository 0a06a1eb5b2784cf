package io.github.countersign.junit;

import io.github.countersign.mock.MockDocuSign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a mock when the first parameter asks for it, and closes and judges it after the test. Keeps nothing itself. */
final class DocuSignMockExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(DocuSignMockExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MockDocuSign.class;
    }

    @Override
    public MockDocuSign resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "%s cannot have a MockDocuSign: a mock lives for one test. Take it as a parameter of the test method, or of a method with @BeforeEach or @AfterEach."
                            .formatted(parameter.getDeclaringExecutable()));
        }
        return store(context).getOrComputeIfAbsent(MockDocuSign.class, key -> MockDocuSign.start(), MockDocuSign.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        MockDocuSign docusign = store(context).remove(MockDocuSign.class, MockDocuSign.class);
        if (docusign == null) {
            return;
        }
        docusign.close();
        UnansweredRequests.of(docusign.requests())
                .ifPresent(unanswered ->
                        report(unanswered, context.getExecutionException().orElse(null)));
    }

    /** A test that failed already failed most likely because of it: its own failure stays the first thing to read. */
    private static void report(AssertionError unanswered, @Nullable Throwable failure) {
        if (failure == null) {
            throw unanswered;
        }
        failure.addSuppressed(unanswered);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}

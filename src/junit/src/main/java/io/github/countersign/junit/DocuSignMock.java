package io.github.countersign.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a local DocuSign: a parameter of type {@link io.github.countersign.mock.MockDocuSign} in a test method, or in a
 * method that runs before or after each test.
 *
 * <pre>{@code
 * @DocuSignMock
 * class ContractTest {
 *     @Test
 *     void isSignedByAnn(MockDocuSign docusign) {
 *         // docusign.api(), integratorKey(), userName(), password() and accountId() are what a client needs
 *     }
 * }
 * }</pre>
 *
 * <p>Every test method, and every run of a repeated or parameterized one, has a mock of its own, on a port of its own, closed
 * when the test is over: tests see nothing of each other and may run in parallel. A test that takes no such parameter starts
 * none. A mock costs a few milliseconds; the first in a JVM also the binding, which is built in the background. With
 * {@link Lifetime#CLASS} all tests of the class, and of the classes nested in it, share one.
 *
 * <p>A test fails when the mock got a request that it could not answer: an operation that the mock does not have yet, or that
 * no DocuSign has. The failure shows the request, decoded, the operation that is nearest, and what that would have taken. A test
 * that fails by itself is told which requests the mock refused, and why, in words that the service would not give.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DocuSignMockExtension.class)
public @interface DocuSignMock {

    /** How long a mock lives. One that a method asks for lives for that method, beside that of its class. */
    Lifetime lifetime() default Lifetime.METHOD;

    /** What mocks are told before they start. */
    Class<? extends MockConfigurer> configuredBy() default MockConfigurer.Defaults.class;

    /** How long a mock lives. */
    enum Lifetime {
        /** For one run of one test method. */
        METHOD,
        /**
         * For all tests of a class and of those nested in it; {@code @BeforeAll} and {@code @AfterAll} get it, too. Its tests should not run at the
         * same time: a request that nobody could answer fails the test that ends next.
         */
        CLASS
    }
}

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
 * none. A mock costs a few milliseconds; the first in a JVM also the binding, which is built in the background.
 *
 * <p>A test fails when the mock got a request that it could not answer: an operation that the mock does not have yet, or that
 * no DocuSign has. The failure shows the request, decoded, and the operation that is nearest.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DocuSignMockExtension.class)
public @interface DocuSignMock {}

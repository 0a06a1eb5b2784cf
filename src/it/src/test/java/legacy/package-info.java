/**
 * Small programs that use the stubs as code of the days of the official Java sample did: plain CXF, WSS4J, the same class and method names.
 * That they compile is half of the test.
 */
@NullMarked
package legacy;

import org.jspecify.annotations.NullMarked;

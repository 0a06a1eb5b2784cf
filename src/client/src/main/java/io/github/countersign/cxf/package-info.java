/** The doors to CXF: the sign-in for a CXF client of your own, and what a {@code DocuSignClient} lets you add to its own. */
@NullMarked
package io.github.countersign.cxf;

import org.jspecify.annotations.NullMarked;

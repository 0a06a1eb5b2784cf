package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.SchemaPath;

/**
 * A place whose type is being compared.
 *
 * @param path of the place
 * @param java how a change of the type shows in the generated Java
 */
record Site(SchemaPath path, String java) {

    Site with(String remark) {
        return new Site(path.with(remark), java);
    }
}

package io.github.countersign.codegen.generate;

import io.github.countersign.codegen.contract.ContractFiles;
import io.github.countersign.codegen.contract.LocalSource;
import io.github.countersign.codegen.generate.StubsRequest.ContractUnit;
import java.net.URI;
import java.util.List;

/** The contract that comes with the toolkit: what is generated from, and compared with, when no other is named. */
public final class OwnContract {

    /** The Java package of each namespace of DocuSign. */
    public static final List<String> PACKAGES = List.of(
            "http://www.docusign.net/API/3.0=net.docusign.api_3_0",
            "http://www.docusign.net/API/AccountManagement=net.docusign.accountmanagement",
            "http://www.docusign.net/API/Credential=net.docusign.credential");

    private static final String FOLDER = "META-INF/wsdl/docusign/";

    private static final List<String> WSDLS = List.of(
            "api/APIService.wsdl", "account-management/AccountManagementService.wsdl", "credential/Credential.wsdl");

    private OwnContract() {}

    /** One unit a service. */
    public static List<ContractUnit> units() {
        return WSDLS.stream()
                .map(wsdl -> new ContractUnit(
                        ContractFiles.read(address(wsdl), new LocalSource()),
                        FOLDER + wsdl.substring(0, wsdl.indexOf('/')),
                        ""))
                .toList();
    }

    /** The WSDLs of the services. */
    public static List<URI> addresses() {
        return WSDLS.stream().map(OwnContract::address).toList();
    }

    private static URI address(String wsdl) {
        return LocalSource.classpath(FOLDER + wsdl);
    }
}

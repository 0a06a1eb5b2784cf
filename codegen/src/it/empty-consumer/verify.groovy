def log = new File(basedir, 'build.log').readLines()
assert log.count { it.contains('Stubs generated') } == 1
assert log.count { it.contains('Stubs are up to date') } == 1
assert log.count { it.contains('Compiling ') } == 1

def block = new File(basedir, 'pom.xml').readLines().with {
    it.subList(it.findIndexOf { it.contains('consumer block: begin') } + 1, it.findIndexOf { it.contains('consumer block: end') })
}
assert block.size() < 15

def classes = new File(basedir, 'target/classes')
['net/docusign/api_3_0/APIServiceSoap.class', 'net/docusign/accountmanagement/AccountManagementServiceSoap.class',
 'net/docusign/credential/CredentialSoap.class', 'META-INF/wsdl/docusign/api/APIService.wsdl',
 'META-INF/wsdl/docusign/api/recipient.xsd'].each { assert new File(classes, it).file : it }
return true

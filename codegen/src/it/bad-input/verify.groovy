def log = new File(basedir, 'build.log').readLines()
def sentences = log.findAll { it.startsWith('[ERROR] Failed to execute goal io.github.countersign') }
def at = { String name -> new File(basedir.canonicalFile, name).path }

def expected = [
    'text': at('text.wsdl') + ', line 1: this is not well-formed XML (',
    'missing-include': at('missing-include.wsdl') + ', line 6: xs:include of colors.xsd (' + at('colors.xsd') + '): there is no such file.',
    'encoded': at('encoded.wsdl') + ', line 36: use="encoded": JAX-WS has no mapping for RPC/encoded messages.',
    'circular': at('back.xsd') + ', line 2: circular xs:include: circle.xsd -> back.xsd -> circle.xsd.',
    'doctype': at('doctype.wsdl') + ', line 1: has a DOCTYPE, which no contract needs',
    'undeclared': at('undeclared.wsdl') + ', line 11: type Color {urn:greeting} is used, but declared nowhere in the contract.',
    'nowhere': at('nowhere.wsdl') + ' cannot be read: there is no such file.',
    'unwritable': at('unwritable/pom.xml') + ' cannot be written: a file is in the place of the folder.',
    'address': 'https://localhost:1/api.asmx?wsdl cannot be read: it would have to be downloaded: save it to a file, or set allowDownload to true.',
    'no-network': 'http://localhost:1/api.asmx?wsdl cannot be read: there is no connection to localhost:',
]
expected.each { module, part ->
    def sentence = sentences.find { it.contains("on project ${module}: ") }
    assert sentence != null && sentence.contains(part) : module
}
assert sentences.size() == expected.size()
assert !log.any { it.startsWith('\tat ') }
return true

def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] BREAKING  field             element GreetResponse/Text: is gone ' +
        '[Java: GreetResponse.getText() and setText(String) disappear; the result of Greeting.greet(...) changes]')
assert log.contains('1 difference(s) of class BREAKING or graver: 1 breaking, 1 name, 1 widening, 0 other differences')
assert log.contains("no service of the toolkit's contract has the namespace 'urn:greeting'. Name the old contract with <oldContract>.")
assert !log.contains('\tat io.github.countersign')

def reports = new File(basedir, 'target/countersign')
def json = new groovy.json.JsonSlurper().parse(new File(reports, 'contract-diff.json'))
assert json.BREAKING == 1 && json.NAME == 1 && json.WIDENING == 1
assert json.differences*.code == ['field', 'port-name', 'minOccurs']

def junit = new groovy.xml.XmlSlurper().parse(new File(reports, 'TEST-contract-diff.xml'))
assert junit.@failures == '1' && junit.testcase.size() == 3 && junit.testcase.failure.size() == 1
assert new File(reports, 'contract-diff.txt').readLines().size() == 5

assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/same/contract-diff.json')).differences == []

def ours = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/ours/contract-diff.json'))
assert ours.old == "the toolkit's contract" && ours.operations == 5
assert ours.differences.find { it.code == 'service' }.message == 'is gone'
return true

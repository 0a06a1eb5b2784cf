def log = new File(basedir, 'build.log').readLines()
def outcomes = log.findAll { it.contains('Stubs generated') || it.contains('Stubs are up to date') }
        .collect { it.contains('generated') }
assert outcomes == [true, false, true]

def compilations = log.findAll { it.contains('Compiling ') || it.contains('Nothing to compile') }
        .collect { it.contains('Compiling ') }
assert compilations == [true, false, true]

def colour = new File(basedir, 'target/generated-sources/countersign/greeting/Colour.java').getText('UTF-8')
assert colour.contains('BLUE') && !colour.contains('GREEN') && colour.contains('für Grüße')
assert new File(basedir, 'target/classes/greeting/Greet.class').file
assert new File(basedir, 'target/classes/META-INF/wsdl/greeting.wsdl').file
return true

def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] changed   colours.xsd (pinned 0000')
assert log.contains('[ERROR] missing   gone.xsd')
assert log.contains('[ERROR] unlisted  unlisted.xsd')
assert !log.contains('[ERROR] changed   greeting.wsdl')
assert log.contains('3 files are as good.lock pins them.')
assert log.contains('missing.lock does not exist. Name it with <lock>, or create it: sha256sum */*.wsdl */*.xsd')
assert !log.contains('\tat io.github.countersign')
return true

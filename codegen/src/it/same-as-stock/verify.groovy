import java.nio.file.Files

def tree = { root -> 
    def files = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { files[root.toPath().relativize(it.toPath()).toString()] = it }
    files
}
def stock = tree(new File(basedir, 'target/stock'))
def ours = tree(new File(basedir, 'target/generated-sources/countersign'))
assert ours.size() > 500
assert ours.keySet() == stock.keySet()
stock.each { name, file -> assert Files.mismatch(file.toPath(), ours[name].toPath()) == -1L : name }
return true

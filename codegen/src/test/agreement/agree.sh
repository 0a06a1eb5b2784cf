#!/bin/sh
# agree.sh SHARED: holds the differ to the reference that lies in SHARED. Needs the compiled tests: mvn -pl codegen test-compile
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../../../target
classpath=$target/classes:$target/test-classes:$(cat "$target/test-class-path.txt")
exec python3 "$here/agree.py" "$1" "$classpath"

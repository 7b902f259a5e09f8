# Imports a package that is not installed
# verdict: failed, import-error
# says: No module named 'nowhere_to_be_found' \(line 4\)
import nowhere_to_be_found

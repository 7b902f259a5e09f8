# Raises GeneratorExit at import
# verdict: failed, import-error
# says: GeneratorExit.*line 4
raise GeneratorExit

// Lookups take their buffers from the stack: clearing them would cost more than the lookups do. Nothing is read there that was not written.
[module: System.Runtime.CompilerServices.SkipLocalsInit]

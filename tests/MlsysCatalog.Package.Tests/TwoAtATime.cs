// Each case runs a compiler as a process of its own: more than two at a time only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

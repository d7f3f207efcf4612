namespace MlsysCatalog.Storage;

/// <summary>How a paper's record holds the key. Most keys are made of a text that the record has anyway.</summary>
internal enum KeyForm
{
    /// <summary>The part behind the edition's key and a slash, as it is.</summary>
    Part,

    /// <summary>The same part, made of the name (<see cref="KeyText"/>).</summary>
    Name,

    /// <summary>All of it, as it is.</summary>
    Whole,

    /// <summary>The part, made of the title's beginning.</summary>
    Title,
}

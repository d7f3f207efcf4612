namespace MlsysCatalog.Tool;

/// <summary>Input that cannot be used: its message is for the person who typed the command.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);

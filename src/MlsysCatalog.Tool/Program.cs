using System.Text;
using MlsysCatalog.Tool;

// Whatever runs flushes it, and says so where that fails; to dispose of it would try once more.
var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
return CommandLine.Run(args, output, Console.Error, TerminalSettings.OfConsole());

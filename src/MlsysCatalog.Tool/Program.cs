using System.Text;
using MlsysCatalog.Tool;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
return CommandLine.Run(args, output, Console.Error, TerminalSettings.OfConsole());

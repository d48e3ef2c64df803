using KnowledgeGraph.Cli;

Console.OutputEncoding = new System.Text.UTF8Encoding(false);
bool isTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
return await Kg.Run(args, new Screen(Console.Out, Console.Error, isTerminal)).ConfigureAwait(false);

System.Console.WriteLine("GovData");

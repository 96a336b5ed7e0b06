global using System;
global using System.Linq;
global using System.Text;

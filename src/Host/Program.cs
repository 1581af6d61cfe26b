using Coordination.Host;

return await CoordinationHost.RunAsync(args);

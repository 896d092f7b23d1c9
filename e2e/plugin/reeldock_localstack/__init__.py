"""What LocalStack lacks here: Java functions and a DynamoDB without Docker, metric filters, gateway responses."""

"""What LocalStack lacks here: Java functions and a DynamoDB without Docker, and metric filters."""

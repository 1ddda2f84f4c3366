//! What a link may speak of without saying it.

/// Text that readers and writers of version 1 share: a link refers to pieces of
/// it. What is likeliest in a diagram stands at the end, where it is nearest.
/// INVARIANT: never changed, or links that were given out would not open.
pub(in crate::link) const DICTIONARY: &[u8] =
    b"Authorization/roleAssignments/writeMicrosoft.CognitiveServices/accounts/OpenAI/deployments/\
Microsoft.ServiceBus/namespaces/messages/Microsoft.KeyVault/vaults/secrets/getSecret/action\
Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read/write/delete\
https://management.azure.com/\xffhttps://cognitiveservices.azure.com/\xffhttps://database.windows.net/\xff\
https://vault.azure.net/\xffhttps://storage.azure.com/\xff\
management-group\xffproduction\xffdevelopment\xffplatform\xffconnection-string\xffapi-key\xffsubscription\xff\
documents\xffembeddings\xffgpt-4o\xffgpt-4o-mini\xffcustomer\xffproducts\xffpayments\xffanalytics\xff\
inventory\xffreports\xffimages\xffuploads\xffbackups\xffmessages\xffsettings\xffcatalog\xffservice\xff\
frontend\xffbackend\xffworker\xffportal\xffgateway\xffcontosodata\xffcontosologs\xfffunction\xff\
sql-server\xffsb-namespace\xffopenai\xffdocument-intelligence\xffai-services\xffappcs-\xff\
id-worker\xffid-web\xffid-api\xffvm-web\xffapp-web\xffapp-api\xfffunc-orders\xffca-api\xffkv-\xff\
sql-shop\xffshop\xffsb-orders\xfforders\xffevents\xffdb-password\xfforders-2\xffrg-data\xffrg-web\xff\
rg-app\xffweb-vm\xffpayroll\xffid-payroll\xffkv-payroll\xffcontosoinvoices\xffcontosostore\xff\
invoices\xffUntitled\xffcontoso\xff";

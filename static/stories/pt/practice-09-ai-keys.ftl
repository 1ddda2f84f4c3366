title = Pratique: um chat sem chaves
about = Um aplicativo de chat tem a chave de um recurso do Azure OpenAI e uma cadeia de conexão do Service Bus. Substitua as duas pela identidade dele.

beat-0 =
    .title = Dois segredos a mais
    .say = `contoso-chat` consulta um modelo e envia transcrições para uma fila, cada coisa com um segredo das suas configurações. Deixe-o fazer as duas sem nenhum segredo. Ele não lê transcrições e não consegue buscar a chave do modelo.
    .notes = Resposta-modelo: uma identidade para `contoso-chat`; `Cognitive Services OpenAI User` em `oai-contoso-chat`, `Azure Service Bus Data Sender` na fila; fazer as duas chamadas usarem a identidade; excluir as duas configurações. Respostas erradas comuns: passar os segredos para um cofre (o aplicativo continua com eles depois de lidos), `Azure Service Bus Data Owner` (também recebe), `Contributor` (busca a chave e não abre nenhum dos dois). Depois, desligue as chaves: nos dois recursos, `disableLocalAuth` as recusa. [Azure OpenAI com identidades gerenciadas](https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity)
    .goal-2 = contoso-chat consulta o modelo
    .goal-3 = contoso-chat envia transcrições
    .goal-4 = contoso-chat não consegue receber transcrições
    .goal-5 = contoso-chat não consegue buscar a chave do modelo

title = Pratique: chega de chaves de conta
about = Dois aplicativos compartilham as chaves de uma conta de armazenamento. Tire as chaves e deixe os dois continuarem a trabalhar, cada um com o que precisa.

beat-0 =
    .title = Tire as chaves
    .say = O aplicativo Web lê `images`, o aplicativo de funções grava miniaturas lá. Os dois têm uma chave que abre a conta inteira, inclusive `backups`. Deixe os dois continuarem a trabalhar sem nenhum segredo, e faça a conta não aceitar mais chaves.
    .notes = Resposta-modelo: uma identidade para cada um; `Storage Blob Data Reader` em `images` para o aplicativo Web, `Storage Blob Data Contributor` em `images` para o aplicativo de funções; fazer as chamadas usarem as identidades; excluir as duas configurações; proibir a Chave Compartilhada na conta. Nesta ordem, nada quebra pelo caminho. Respostas erradas comuns: uma referência do Key Vault (ainda é um segredo depois de lido), uma só identidade para os dois (o aplicativo Web pode gravar), a conta em vez do contêiner, `Contributor` (lista chaves). [Impedir a autorização com Chave Compartilhada](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .goal-3 = contoso-media-web lê imagens
    .goal-4 = contoso-thumbs-fn grava miniaturas
    .goal-5 = contoso-media-web não consegue gravar imagens
    .goal-6 = Nenhum dos aplicativos lê os backups
    .goal-7 = Nenhum dos aplicativos consegue buscar as chaves de conta

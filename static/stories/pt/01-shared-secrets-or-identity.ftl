title = Segredos compartilhados, o jeito antigo, e o jeito moderno
about = Um serviço de IA lê faturas com uma chave de conta copiada e, ao lado, com uma identidade gerenciada. O que quebra quando a chave é rotacionada, e o que um invasor encontra.

beat-0 =
    .title = Uma chave, e funciona
    .say = Dois serviços de IA, aqui aplicativos de funções, extraem dados de faturas. O da esquerda assina a solicitação com uma cópia da `key1`, guardada nas suas configurações, e lê na hora. O da direita não tem segredo e, até aqui, nada mais que responda por ele.
    .notes = Deixe a turma encontrar a cópia da chave e o original. Quem aqui tem hoje uma sequência dessas em uma página de configurações? [Chaves de conta](https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage)

beat-1 =
    .title = O que mais a chave abre
    .say = A chave foi entregue por causa de `invoices`. A conta tem um segundo contêiner, `payroll`, que não diz respeito a este aplicativo. Agora o aplicativo assina uma solicitação para ele, com a mesma chave.
    .notes = Muita gente espera que uma função ou um contêiner limite a chave. Nem um nem outro limita: o RBAC do Azure não é consultado.
    .question = O aplicativo da esquerda recebeu a chave para as faturas. Ele consegue ler `payroll` também?

beat-2 =
    .title = As cópias se multiplicam
    .say = A chave não pede função nenhuma: **quem a tem pode fazer tudo na conta.** Agora a máquina de relatórios também precisa das faturas, e alguém cola nela a mesma chave. Nada na assinatura da solicitação diz qual dos dois está pedindo.
    .notes = Onde mais as cópias vão parar? A contagem mostra só as que conhecemos.

beat-3 =
    .title = Rotacionar a chave
    .say = A `key1` foi vista em um chat e por isso é gerada de novo. A conta tem a nova; as configurações da esquerda guardam o que foi copiado antes.
    .notes = O jeito cuidadoso usa as duas chaves: passar todos os aplicativos para a `key2`, gerar a `key1` de novo e voltar. Só funciona se todos os aplicativos usarem a mesma chave ao mesmo tempo, e se você conhecer todos eles.
    .question = A `key1` é gerada de novo, e ninguém mexe no aplicativo. Ele ainda lê?

beat-4 =
    .title = Levar a chave nova a todo lugar
    .say = Os dois leitores foram recusados com `AuthenticationFailed`. A chave nova precisa chegar a cada lugar que tem uma cópia. O aplicativo a recebeu e voltou a ler; a máquina foi esquecida e fica do lado de fora até alguém encontrá-la.
    .notes = Pergunte quem percebe primeiro: a equipe ou as pessoas que esperam o relatório.

beat-5 =
    .title = Em vez disso, uma identidade
    .say = O aplicativo da direita recebe uma **identidade gerenciada**: o Azure cria para ele uma entidade de serviço no Microsoft Entra ID, e o aplicativo pode obter tokens que dizem quem ele é.
    .notes = Mantenha separadas duas perguntas: quem é você (um token responde) e o que você pode fazer (uma função responde).
    .question = O aplicativo da direita agora tem uma identidade. Ele consegue ler as faturas?

beat-6 =
    .title = Uma concessão, um token, um blob
    .say = Ser conhecido não é ter permissão. Por isso, cada leitor recebe `Storage Blob Data Reader` só naquele contêiner. O aplicativo pede um token ao seu host, o Microsoft Entra ID o emite, o armazenamento encontra a função. Nenhuma configuração guarda segredo.
    .notes = Percorra a chamada passo a passo e abra o token: `aud` indica o armazenamento; `oid`, a identidade que tem a função.

beat-7 =
    .title = Rotacionar de novo, dos dois lados
    .say = A `key1` é gerada de novo nas duas contas e, na da direita, o acesso por chave é desligado de vez. Ninguém mexe em aplicativo nenhum.
    .notes = Só desligue as chaves quando nada mais as usar: a SAS de conta e a SAS de serviço são assinadas com uma chave e também param. [Impedir a Chave Compartilhada](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .question = Chaves novas dos dois lados, e nenhuma aceita à direita. O aplicativo da **direita** ainda lê?

beat-8 =
    .title = Um invasor em cada host
    .say = O aplicativo da direita nunca usou chave e continuou lendo. Agora alguém executa código nos dois. À esquerda, encontra a chave já corrigida e, com ela, `payroll`, de qualquer lugar, até a próxima rotação. À direita, obtém tokens enquanto está lá dentro, e `payroll` continua fechado.
    .notes = Uma identidade não torna inofensiva uma invasão: um token roubado funciona de qualquer lugar até expirar, cerca de um dia, mas só para o que a função permite. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
